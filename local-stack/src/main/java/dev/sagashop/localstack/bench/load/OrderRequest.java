package dev.sagashop.localstack.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The request that places an order, as bytes: all but customer, key and basket is the same, and made once. */
final class OrderRequest {

    private static final int USUAL_SIZE = 640;
    private static final byte[] KEY = ascii("\r\nIdempotency-Key: ");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] END = ascii("\r\n\r\n");

    private final byte[] head;
    private final Baskets baskets;

    OrderRequest(URI target, Baskets baskets) {
        this.head = ascii("POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nX-Customer-Id: "
                .formatted(target.getPath(), target.getAuthority()));
        this.baskets = baskets;
    }

    ByteBuf bytes(Order order, ByteBufAllocator allocator) {
        byte[] body = baskets.body(order.number());
        ByteBuf bytes = allocator.buffer(USUAL_SIZE);
        bytes.writeBytes(head);
        ByteBufUtil.writeAscii(bytes, order.customer());
        bytes.writeBytes(KEY);
        ByteBufUtil.writeAscii(bytes, order.key());
        bytes.writeBytes(LENGTH);
        ByteBufUtil.writeAscii(bytes, Integer.toString(body.length));
        bytes.writeBytes(END);
        return bytes.writeBytes(body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
