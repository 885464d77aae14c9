package dev.sagashop.localstack.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of mails that were given up; that the service answers so is tested with the real one. */
class FailedMailsTest {

    private static final String ID = "6b3f0a52-7d3a-4c0e-9d64-2f0b8b1c7a11";

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent).strip());
            int status = answers.isEmpty() ? 404 : 200;
            byte[] body = (answers.isEmpty() ? "{\"detail\": \"There is none.\"}" : answers.remove())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aListSaysWhichMailFailedAndWhy() throws Exception {
        answers.add("""
                {"items": [{"mailId": "%s", "orderId": "o", "kind": "ORDER_SHIPPED", "recipient": "ada@example.org",
                  "attempts": 1, "failure": "550 no such mailbox", "failedAt": "2026-01-02T03:04:05Z"}]}""".formatted(ID));

        run("list", "--order", "o");

        assertThat(requests).containsExactly("GET /actuator/failed-mails?order=o");
        assertThat(lines.getFirst()).contains(ID, "ORDER_SHIPPED", "2026-01-02T03:04:05Z");
        assertThat(lines.get(1)).contains("order o", "ada@example.org", "550 no such mailbox");
        assertThat(lines.getLast()).startsWith("1 failed mail");
    }

    @Test
    void oneMailIsSentAgain() throws Exception {
        answers.add("{\"resent\": 1, \"before\": \"t\"}");

        run("resend", ID);

        assertThat(requests).containsExactly("POST /actuator/failed-mails/" + ID + "/resend {}");
        assertThat(lines).containsExactly(ID + " is sent again.");
    }

    @Test
    void allAreSentAgainAPageAtATimeButForThoseThatFailMeanwhile() throws Exception {
        answers.add("{\"resent\": 500, \"before\": \"t\"}");
        answers.add("{\"resent\": 3, \"before\": \"t\"}");
        answers.add("{\"resent\": 0, \"before\": \"t\"}");

        run("resend", "--all");

        assertThat(requests)
                .containsExactly(
                        "POST /actuator/failed-mails/resend {}",
                        "POST /actuator/failed-mails/resend {\"before\":\"t\"}",
                        "POST /actuator/failed-mails/resend {\"before\":\"t\"}");
        assertThat(lines).containsExactly("Sending 503 failed mails again.");
    }

    @Test
    void aMailThatIsNotThereIsAClearError() {
        assertThatExceptionOfType(DeadLettersFailedException.class)
                .isThrownBy(() -> run("resend", ID))
                .withMessage("There is none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "burn", "resend", "resend 42", "resend --all x", "list x", "list --colour red"})
    void argumentsThatMakeNoSenseAreWrongUsage(String arguments) {
        assertThatExceptionOfType(WrongUsageException.class).isThrownBy(() -> run(arguments.split(" ")));
    }

    private void run(String... arguments) throws InterruptedException {
        new FailedMails(service -> "http://127.0.0.1:" + server.getAddress().getPort(), lines::add)
                .run(List.of(arguments));
    }
}
