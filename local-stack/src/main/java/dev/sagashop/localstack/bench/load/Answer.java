package dev.sagashop.localstack.bench.load;

/**
 * What the shop said to an order.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param location of what was made; "" if nothing was
 * @param hasRetryAfter whether it was said when to come again
 * @param text the beginning of a refusal, or why there was no answer
 */
public record Answer(int status, String location, boolean hasRetryAfter, String text) {

    static Answer none(String why) {
        return new Answer(0, "", false, why);
    }
}
