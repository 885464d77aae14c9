package dev.sagashop.bff.web.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes server-sent events, each flushed at once. Writing fails when the client has gone, and when it takes nothing for
 * as long as Tomcat's time limit.
 */
final class EventWriter {

    private final HttpServletResponse response;
    private final JsonMapper json;

    EventWriter(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    /** From here on the answer is a stream, and no longer a problem. */
    void begin(Duration retry) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no"); // proxies of this kind would keep the events to themselves
        write("retry: " + retry.toMillis() + "\n\n");
    }

    /** The client has all there will ever be. By the standard, this keeps it from coming back. */
    void nothingMore() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Tells an event; its id is its place, so that a client that comes back names where to go on. */
    void saga(SagaUpdate update) throws IOException {
        write("id: " + update.entry().position() + "\nevent: saga\ndata: " + json.writeValueAsString(update) + "\n\n");
    }

    /** The client is to forget what it has: everything follows. Takes its last event id from it, too. */
    void reset() throws IOException {
        write("id:\nevent: reset\ndata: {}\n\n");
    }

    void end(SagaUpdate.End end) throws IOException {
        write("event: end\ndata: " + json.writeValueAsString(end) + "\n\n");
    }

    /** The end of a saga of which no event can be told. A client that had no id would come back as if for the first time. */
    void endAlone(SagaUpdate.End end) throws IOException {
        write("id: end\n");
        end(end);
    }

    void heartbeat() throws IOException {
        write(": heartbeat\n\n");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
