package dev.sagashop.bff.edge.http;

import dev.sagashop.bff.edge.EdgeProperties;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a body than the limit: at once where its length is announced, while it is read where it is not. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    private final int maxBytes;

    BodyLimit(EdgeProperties properties) {
        this.maxBytes = Math.toIntExact(properties.maxBody().toBytes());
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type targetType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converterType) {
        if (message.getHeaders().getContentLength() > maxBytes) {
            throw new BodyTooLargeException(maxBytes);
        }
        return new BoundedMessage(message, maxBytes);
    }

    private record BoundedMessage(HttpInputMessage message, int maxBytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() throws IOException {
            return new BoundedStream(message.getBody(), maxBytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return message.getHeaders();
        }
    }
}
