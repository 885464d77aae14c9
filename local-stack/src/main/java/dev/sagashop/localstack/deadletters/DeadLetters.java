package dev.sagashop.localstack.deadletters;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.Discard;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.ListLetters;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.Replay;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.ReplayAll;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.Show;
import dev.sagashop.localstack.deadletters.LettersClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists, shows, replays and discards the dead letters of all four services. */
public final class DeadLetters {

    private static final int OK = 0;
    private static final int FAILED = 1;

    /** As many as a service lists at once, unless it was set otherwise. */
    private static final String MOST = "500";

    private final LettersClient client;
    private final Consumer<String> out;

    /** @param urls where each service is, such as {@code http://127.0.0.1:8082} */
    public DeadLetters(Function<Part, String> urls, Consumer<String> out) {
        this.client = new LettersClient(urls, "dead-letters");
        this.out = line -> out.accept(LetterText.printable(line));
    }

    /**
     * Does what the arguments after {@code ./shop dead-letters} ask for.
     *
     * @return 0 if it was done, 1 if a letter could not be replayed
     * @throws WrongUsageException if the arguments make no sense
     * @throws DeadLettersFailedException if a service does not answer, or there is no such letter
     */
    public int run(List<String> arguments) throws InterruptedException {
        return switch (DeadLettersRequest.of(arguments)) {
            case ListLetters(String status, @Nullable String order) -> list(status, order);
            case Show(UUID id) -> show(find(id));
            case Replay(UUID id) -> replay(find(id));
            case ReplayAll(@Nullable String order) -> replayAll(order);
            case Discard(UUID id, String reason) -> discard(find(id), reason);
        };
    }

    private int list(String status, @Nullable String order) throws InterruptedException {
        int count = 0;
        for (Part service : Part.coreServices()) {
            Map<String, @Nullable String> parameters = new HashMap<>();
            parameters.put("status", status.equals("any") ? null : status);
            parameters.put("order", order);
            parameters.put("limit", MOST);
            JsonNode page = bodyOf(service, client.get(service, "", parameters));
            for (JsonNode letter : page.path("items")) {
                if (count++ == 0) {
                    out.accept(LetterText.header());
                }
                LetterText.rows(service, letter).forEach(out);
            }
            if (page.hasNonNull("next")) {
                out.accept("  ... and more of " + service.label() + ": --order ID shows those of one order.");
            }
        }
        out.accept(count == 0 ? "There are no such dead letters." : letters(count) + ".");
        return OK;
    }

    private int show(Found found) {
        LetterText.whole(found.service(), found.letter()).forEach(out);
        return OK;
    }

    private int replay(Found found) throws InterruptedException {
        Answer answer = client.post(found.service(), "/" + found.id() + "/replay", Map.of());
        answer.body().path("earlier").forEach(earlier -> out.accept("Earlier " + cameTo(earlier)));
        out.accept(cameTo(answer.body()));
        return answer.isOk() ? OK : FAILED;
    }

    private static String cameTo(JsonNode replay) {
        return replay.path("id").asString("?") + ": " + replay.path("message").asString("?");
    }

    private int replayAll(@Nullable String order) throws InterruptedException {
        long replayed = 0;
        long changedNothing = 0;
        long left = 0;
        for (Part service : Part.coreServices()) {
            @Nullable String cursor = "0";
            while (cursor != null) {
                Map<String, @Nullable String> parameters = new HashMap<>();
                parameters.put("order", order);
                parameters.put("cursor", cursor);
                JsonNode page = bodyOf(service, client.post(service, "/replay", parameters));
                changedNothing += page.path("changedNothing").asLong();
                replayed += page.path("replayed").asLong()
                        + page.path("changedNothing").asLong()
                        + page.path("replayedBefore").asLong();
                for (JsonNode letter : page.path("left")) {
                    left++;
                    out.accept(letter.path("id").asString() + " of " + service.label() + ": "
                            + letter.path("message").asString());
                }
                cursor = page.hasNonNull("next") ? page.path("next").asString() : null;
            }
        }
        String ofWhich = changedNothing == 0 ? "" : ", of which " + changedNothing + " changed nothing";
        out.accept("Replayed " + letters(replayed) + ofWhich + "; " + letters(left) + " left open.");
        return left == 0 ? OK : FAILED;
    }

    private int discard(Found found, String reason) throws InterruptedException {
        Answer answer = client.post(found.service(), "/" + found.id() + "/discard", Map.of("reason", reason));
        if (!answer.isOk()) {
            throw new DeadLettersFailedException(answer.body().path("detail").asString("?"));
        }
        out.accept(found.id() + " is discarded: " + answer.body().path("note").asString("?"));
        return OK;
    }

    private static String letters(long count) {
        return count == 1 ? "1 dead letter" : count + " dead letters";
    }

    private static JsonNode bodyOf(Part service, Answer answer) {
        if (answer.isOk()) {
            return answer.body();
        }
        throw new DeadLettersFailedException(service.label() + " knows nothing of dead letters: is it up to date?");
    }

    private Found find(UUID id) throws InterruptedException {
        for (Part service : Part.coreServices()) {
            Answer answer = client.get(service, "/" + id, Map.of());
            if (answer.isOk()) {
                return new Found(service, id, answer.body());
            }
        }
        throw new DeadLettersFailedException("No service has a dead letter " + id + ".");
    }

    private record Found(Part service, UUID id, JsonNode letter) {}
}
