package dev.sagashop.localstack.bench.ceiling;

/** Something that brings orders through as fast as it can, once it is started. */
public interface Loop extends AutoCloseable {

    /**
     * Starts its threads.
     *
     * @param ahead waits for the other side, if there is one
     */
    void start(Crew crew, Pace ahead);

    /** How many orders are through. */
    long orders();

    /** Takes away whatever it made for itself. */
    @Override
    void close();
}
