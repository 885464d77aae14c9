package dev.sagashop.bff.mobile;

/** Problems as the services send them. */
public final class Problem {

    private Problem() {}

    public static String of(int status, String name, String detail) {
        return """
                {"type":"urn:sagashop:problem:%s","title":"As the service says","status":%d,"detail":"%s",
                 "instance":"/of/the/service"}""".formatted(name, status, detail);
    }
}
