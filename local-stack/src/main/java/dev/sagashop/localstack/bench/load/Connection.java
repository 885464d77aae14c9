package dev.sagashop.localstack.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection that is kept, with at most one order on it at a time. Lives on the load's one thread. */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

    private static final int ACCEPTED = 202;
    private static final int MOST_TEXT = 300;

    private final Connections owner;
    private final Channel channel;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Order order;
    private @Nullable HttpResponse response;
    private long lastUsed;

    Connection(Connections owner, Channel channel) {
        this.owner = owner;
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    long lastUsed() {
        return lastUsed;
    }

    /** The order that waits for its answer here; null if none does. */
    @Nullable Order order() {
        return order;
    }

    void carry(Order next, long now) {
        order = next;
        lastUsed = now;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse head) {
            response = head;
            text.setLength(0);
        }
        if (part instanceof HttpContent content && response != null) {
            if (response.status().code() != ACCEPTED && text.length() < MOST_TEXT) {
                text.append(content.content().toString(StandardCharsets.UTF_8));
            }
            if (part instanceof LastHttpContent) {
                complete(response);
            }
        }
    }

    private void complete(HttpResponse head) {
        String location = head.headers().get(HttpHeaderNames.LOCATION, "");
        boolean hasRetryAfter = head.headers().contains(HttpHeaderNames.RETRY_AFTER);
        Answer answer = new Answer(
                head.status().code(), location, hasRetryAfter, text.substring(0, Math.min(MOST_TEXT, text.length())));
        response = null;
        finish(answer);
        if (HttpUtil.isKeepAlive(head)) {
            owner.free(this);
        } else {
            channel.close();
        }
    }

    /** Nothing more will come on it. */
    void giveUp(String why) {
        finish(Answer.none(why));
        channel.close();
    }

    private void finish(Answer answer) {
        Order answered = order;
        order = null;
        if (answered != null) {
            owner.answered(this, answered, answer);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        finish(Answer.none("the shop closed the connection"));
        owner.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        giveUp(cause.toString());
    }
}
