package dev.sagashop.messaging.deadletters;

import static org.awaitility.Awaitility.await;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.messaging.tally.RunningTally;
import dev.sagashop.messaging.tally.TallyService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A customer whose orders make the function fail, until it is mended. */
public final class BrokenCustomer implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String id = "broken-" + UUID.randomUUID();
    private final RunningTally service;

    public BrokenCustomer(RunningTally service) {
        this.service = service;
        TallyService.BROKEN_FOR.add(id);
    }

    public OrderPlaced order() {
        return TestOrder.ofCoffee().by(id).placed();
    }

    /** Sends the event, as a new one each time, and returns the letter that is made of it. */
    public LetterSummary letterOf(OrderPlaced placed) {
        return letterOf(Wire.send(placed));
    }

    private LetterSummary letterOf(Envelope<?> sent) {
        String eventId = sent.metadata().id().toString();
        return await().atMost(SOON)
                .until(
                        () -> letters(sent.event().subject()).stream()
                                .filter(letter -> eventId.equals(letter.eventId()))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** All letters of the order, whatever became of them. */
    List<LetterSummary> letters(String orderId) {
        return service.bean(LetterDesk.class)
                .list(new LetterFilter(null, orderId, null, null), 0, 100)
                .items();
    }

    void mend() {
        TallyService.BROKEN_FOR.remove(id);
    }

    /** What failed so far is refused from now on. */
    void isRefused() {
        TallyService.REFUSED_FOR.add(id);
        mend();
    }

    @Override
    public void close() {
        mend();
        TallyService.REFUSED_FOR.remove(id);
    }
}
