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

    /**
     * Tells an event.
     *
     * @param isResumable whether the client has all that came before; otherwise the event's id is left out, so that a
     *     client that comes back begins with what it had before the gap
     */
    void saga(SagaUpdate update, boolean isResumable) throws IOException {
        String id = isResumable ? "id: " + update.entry().eventId() + "\n" : "";
        write(id + "event: saga\ndata: " + json.writeValueAsString(update) + "\n\n");
    }

    /** The client is to forget what it has: everything follows. Takes its last event id from it, too. */
    void reset() throws IOException {
        write("id:\nevent: reset\ndata: {}\n\n");
    }

    void end(SagaUpdate.End end) throws IOException {
        write("event: end\ndata: " + json.writeValueAsString(end) + "\n\n");
    }

    void heartbeat() throws IOException {
        write(": heartbeat\n\n");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
