package dev.sagashop.localstack.bench.startup;

/** An event that waits, and that the service answers with another one about the same order. */
final class AnsweredEvent implements Task {
    private final Effects answers;
    private final String order;

    AnsweredEvent(Effects answers, String order) {
        this.answers = answers;
        this.order = order;
    }

    @Override
    public boolean isDone() {
        return answers.next().stream().anyMatch(record -> order.equals(record.key()));
    }

    @Override
    public void close() {
        answers.close();
    }
}
