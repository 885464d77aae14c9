package dev.sagashop.saga.dsl;

import java.time.Duration;
import java.util.function.Supplier;

/** A client that is told to come again later, and does. */
final class Patience {

    private static final int TRIES = 20;

    private Patience() {}

    /** The first answer that is not "come again", or the last one. */
    static Http.Answer until(Supplier<Http.Answer> request) {
        Http.Answer answer = request.get();
        for (int tries = 1; tries < TRIES && !answer.header("Retry-After").isEmpty(); tries++) {
            pause(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            answer = request.get();
        }
        return answer;
    }

    /** As long as the shop has asked for: RFC 9110, section 10.2.3. */
    private static void pause(Duration asked) {
        try {
            Thread.sleep(asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
