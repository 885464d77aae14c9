package dev.sagashop.crashpoints;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Objects that do as another one does, with something done around it. */
final class Proxies {

    private Proxies() {}

    /** What is done when a method is called. */
    @FunctionalInterface
    interface Around {
        @Nullable Object invoke(Call call) throws Throwable;
    }

    /** A method that was called, and that has yet to be. */
    record Call(Object target, Method called, @Nullable Object @Nullable [] arguments) {

        String method() {
            return called.getName();
        }

        /** The first argument; null where there is none. */
        @Nullable Object first() {
            return arguments == null || arguments.length == 0 ? null : arguments[0];
        }

        @Nullable Object proceed() throws Throwable {
            try {
                return called.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }

    /** An object with all of the target's interfaces. */
    @SuppressWarnings("unchecked")
    static <T> T around(T target, Around around) {
        Class<?>[] interfaces = ClassUtils.getAllInterfaces(target);
        return (T) Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                interfaces,
                (proxy, method, arguments) -> around.invoke(new Call(target, method, arguments)));
    }
}
