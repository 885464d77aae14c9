package dev.sagashop.localstack.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of dead letters; that services answer so is tested with the real ones. */
class DeadLettersTest {

    private static final String ID = "6b3f0a52-7d3a-4c0e-9d64-2f0b8b1c7a11";
    private static final String LETTER = """
            {"id": "%s", "status": "OPEN", "topic": "orders", "partition": 7, "offset": 42, "eventId": "e-1",
             "eventType": "OrderConfirmed", "subject": "0af76519-16cd-43dd-8448-eb211c80319c", "kind": "POISONED",
             "message": "a reason\\n that is much too long for a line %s", "failedAt": "2026-01-02T03:04:05.678Z",
             "attempts": 2, "resolvedAt": null, "note": null, "key": "k", "headers": {"ce_id": "e-1", "colour": "\\u001b[31mred"},
             "payload": "{\\"orderId\\": 1}", "exception": "java.lang.IllegalStateException",
             "stackSummary": "first\\n\\tat second"}""".formatted(ID, "x".repeat(200));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().replace("/actuator/dead-letters", "");
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, body.length);
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
    void aListFitsAHundredColumnsAndNamesWhatIsNeededToGoOn() throws Exception {
        answers.put("", "{\"items\": [" + LETTER + "], \"next\": null}");

        assertThat(run("list")).isZero();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(lines.get(1)).contains(ID, "order", "OrderConfirmed", "2", "2026-01-02 03:04:05");
        assertThat(lines.get(2))
                .startsWith("  POISONED, order 0af76519-16cd-43dd-8448-eb211c80319c: a reason that is much too long");
        assertThat(lines.getLast()).isEqualTo("4 dead letters.");
    }

    @Test
    void aLetterIsShownWithItsRecordItsReasonItsDataAndItsStack() throws Exception {
        answers.put("/" + ID, LETTER);

        assertThat(run("show", ID)).isZero();

        assertThat(lines)
                .contains(
                        "Dead letter " + ID + " of order-service: POISONED",
                        "  record  orders-7@42, key k",
                        "  event   OrderConfirmed e-1",
                        "  ce_id: e-1",
                        "  colour: ?[31mred",
                        "    \"orderId\" : 1",
                        "  first",
                        "    at second");
    }

    @Test
    void aListOfEndedLettersSaysWhatBecameOfThem() throws Exception {
        String ended =
                LETTER.replace("OPEN", "REPLAYED").replace("\"note\": null", "\"note\": \"It changed nothing.\"");
        answers.put("", "{\"items\": [" + ended + "], \"next\": null}");

        assertThat(run("list", "--status", "replayed")).isZero();

        assertThat(lines.get(2)).startsWith("  REPLAYED, order ").endsWith(": It changed nothing.");
    }

    @Test
    void aReplayTellsWhatItAndTheEarlierOnesCameTo() throws Exception {
        answers.put("/" + ID, LETTER);
        answers.put("/" + ID + "/replay", """
                {"id": "b", "message": "It changed nothing.", "earlier": [{"id": "a", "message": "It took effect."}]}""");

        assertThat(run("replay", ID)).isZero();

        assertThat(lines).containsExactly("Earlier a: It took effect.", "b: It changed nothing.");
    }

    @Test
    void aReplayOfAllGoesOnUntilTheLastPageAndFailsIfOneStaysOpen() throws Exception {
        answers.put("/replay", """
                {"replayed": 2, "changedNothing": 1, "replayedBefore": 1, "left": [], "next": null}""");
        assertThat(run("replay", "--all")).isZero();
        assertThat(lines)
                .containsExactly("Replayed 16 dead letters, of which 4 changed nothing; 0 dead letters left open.");

        answers.put("/replay", """
                {"replayed": 0, "replayedBefore": 0, "left": [{"id": "x", "message": "It failed\\n again."}]}""");
        assertThat(run("replay", "--all", "--order", "o")).isEqualTo(1);
        assertThat(lines)
                .contains(
                        "x of payment-service: It failed again.", "Replayed 0 dead letters; 4 dead letters left open.");
    }

    @Test
    void aLetterThatNoServiceHasIsAClearError() {
        assertThatExceptionOfType(DeadLettersFailedException.class)
                .isThrownBy(() -> run("replay", ID))
                .withMessage("No service has a dead letter " + ID + ".");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAClearError() {
        server.stop(0);

        assertThatExceptionOfType(DeadLettersFailedException.class)
                .isThrownBy(() -> run("list"))
                .withMessageStartingWith("order-service does not answer");
    }

    @Test
    void aServiceThatKnowsNothingOfDeadLettersIsNotTakenForOneWithoutAny() {
        assertThatExceptionOfType(DeadLettersFailedException.class)
                .isThrownBy(() -> run("list"))
                .withMessageStartingWith("order-service knows nothing of dead letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "burn",
                "show",
                "show 42",
                "replay",
                "replay --all x",
                "replay --order",
                "list --colour red",
                "discard " + ID,
                "discard " + ID + " --reason",
                "discard --reason x"
            })
    void argumentsThatMakeNoSenseAreWrongUsage(String arguments) {
        assertThatExceptionOfType(WrongUsageException.class).isThrownBy(() -> run(arguments.split(" ")));
    }

    private int run(String... arguments) throws InterruptedException {
        lines.clear();
        return new DeadLetters(
                        service -> "http://127.0.0.1:" + server.getAddress().getPort(), lines::add)
                .run(List.of(arguments));
    }
}
