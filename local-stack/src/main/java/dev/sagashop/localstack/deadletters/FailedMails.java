package dev.sagashop.localstack.deadletters;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.deadletters.DeadLettersRequest.Arguments;
import dev.sagashop.localstack.deadletters.LettersClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists the mails that were given up, and has them sent again. */
public final class FailedMails {

    private static final Part SERVICE = Part.NOTIFICATION_SERVICE;
    private static final String USAGE =
            "./shop failed-mails knows list [--order ID], resend ID and resend --all [--order ID].";

    private final LettersClient client;
    private final Consumer<String> out;

    /** @param urls where each service is, such as {@code http://127.0.0.1:8085} */
    public FailedMails(Function<Part, String> urls, Consumer<String> out) {
        this.client = new LettersClient(urls, "failed-mails");
        this.out = line -> out.accept(LetterText.printable(line));
    }

    /**
     * Does what the arguments after {@code ./shop failed-mails} ask for.
     *
     * @throws WrongUsageException if the arguments make no sense
     * @throws DeadLettersFailedException if the service does not answer, or there is no such mail
     */
    public void run(List<String> arguments) throws InterruptedException {
        var given = Arguments.of(arguments.stream().skip(1).toList());
        boolean all = given.options().containsKey("--all");
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "list" -> {
                require(given, 0, Set.of("--order"));
                list(given.option("--order"));
            }
            case "resend" -> {
                require(given, all ? 0 : 1, all ? Set.of("--all", "--order") : Set.of());
                if (all) {
                    resendAll(given.option("--order"));
                } else {
                    resend(id(given.words().getFirst()));
                }
            }
            default -> throw new WrongUsageException(USAGE);
        }
    }

    private void list(@Nullable String order) throws InterruptedException {
        JsonNode items = ok(client.get(SERVICE, "", parameters(order))).path("items");
        for (JsonNode mail : items) {
            out.accept("%s  %-16s  %s".formatted(text(mail, "mailId"), text(mail, "kind"), text(mail, "failedAt")));
            out.accept("  order %s, to %s: %s"
                    .formatted(text(mail, "orderId"), text(mail, "recipient"), text(mail, "failure")));
        }
        out.accept(items.isEmpty() ? "There are no failed mails." : mails(items.size()) + ", those that failed first.");
    }

    private void resend(UUID id) throws InterruptedException {
        ok(client.post(SERVICE, "/" + id + "/resend", Map.of()));
        out.accept(id + " is sent again.");
    }

    /** A page at a time, until there is none left of those that had failed when it began. */
    private void resendAll(@Nullable String order) throws InterruptedException {
        Map<String, @Nullable String> parameters = parameters(order);
        long sent = 0;
        long page;
        do {
            JsonNode answer = ok(client.post(SERVICE, "/resend", parameters));
            page = answer.path("resent").asLong();
            sent += page;
            parameters.put("before", text(answer, "before"));
        } while (page > 0);
        out.accept("Sending " + mails(sent) + " again.");
    }

    private static Map<String, @Nullable String> parameters(@Nullable String order) {
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("order", order);
        return parameters;
    }

    private static JsonNode ok(Answer answer) {
        if (answer.isOk()) {
            return answer.body();
        }
        throw new DeadLettersFailedException(answer.body()
                .path("detail")
                .asString(SERVICE.label() + " knows nothing of failed mails: is it up to date?"));
    }

    private static void require(Arguments given, int words, Set<String> options) {
        if (given.words().size() != words
                || !options.containsAll(given.options().keySet())) {
            throw new WrongUsageException(USAGE);
        }
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(word + " is no id of a mail; ./shop failed-mails list names them.");
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }

    private static String mails(long count) {
        return count == 1 ? "1 failed mail" : count + " failed mails";
    }
}
