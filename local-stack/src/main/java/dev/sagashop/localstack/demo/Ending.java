package dev.sagashop.localstack.demo;

/**
 * What an order came to, as the services themselves say.
 *
 * @param status the order's
 * @param reason why it was cancelled; empty if it was not
 * @param payment the payment's status
 * @param stock the reservation's status
 */
record Ending(String status, String reason, String payment, String stock) {

    @Override
    public String toString() {
        String order = reason.isEmpty() ? status : status + " " + reason;
        return "%s, money %s, stock %s".formatted(order, payment, stock);
    }
}
