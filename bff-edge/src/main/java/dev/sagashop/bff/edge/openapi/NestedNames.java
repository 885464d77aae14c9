package dev.sagashop.bff.edge.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import org.jspecify.annotations.Nullable;

/** Names a part of a record with the record: an order's line is no cart's line, though both classes are called Line. */
final class NestedNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        @Nullable Class<?> outer = type.getDeclaringClass();
        return outer != null && outer.isRecord() ? getNameOfClass(outer) + type.getSimpleName() : type.getSimpleName();
    }
}
