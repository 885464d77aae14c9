package dev.sagashop.localstack.bench.load;

/** Is told of every order that is due, on the thread that sends them: it has to be quick. */
public interface Reception {

    /** Is about to leave. */
    void sent(Order order);

    /** Could not leave, because as many as may be are under way. */
    void notSent(Order order);

    /** Was answered, or it is certain that it never will be. */
    void answered(Order order, Answer answer);
}
