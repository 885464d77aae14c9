package dev.sagashop.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.NotificationKind;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.deadletters.ReplayAnswer.Outcome;
import dev.sagashop.messaging.fixtures.GivenUpEvent;
import dev.sagashop.messaging.fixtures.Poll;
import dev.sagashop.messaging.fixtures.Race;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.RunningService;
import dev.sagashop.notification.persistence.MailSummary;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;

/** Two transactions upon one event, or one order: a consumer's, and that of a replay or of a second instance. */
class MailRacesTest extends RunningService {

    @Autowired
    @Qualifier("sagaEvents") private Consumer<Message<List<byte[]>>> sagaEvents;

    @Autowired
    private ApplicationContext service;

    private final TestOrder order = Orders.newOrder(Orders.newCustomer());
    private final Envelope<?> confirmed = Wire.envelope(order.confirmed());

    private Race race;

    @BeforeEach
    void beginARace() {
        race = new Race(service);
    }

    @Test
    void anEventThatComesWhileItIsReplayedIsOneMail() {
        var letter = new GivenUpEvent(service, confirmed);

        race.run(letter::replay, () -> sagaEvents.accept(Poll.ofEnvelopes(List.of(confirmed))));

        assertThat(kinds()).containsExactly(NotificationKind.ORDER_CONFIRMED);
    }

    @Test
    void anEventThatIsReplayedWhileItComesIsOneMail() {
        var letter = new GivenUpEvent(service, confirmed);

        race.run(
                () -> sagaEvents.accept(Poll.ofEnvelopes(List.of(confirmed))),
                () -> assertThat(letter.replay().outcome()).isEqualTo(Outcome.REPLAYED_BEFORE));

        assertThat(kinds()).containsExactly(NotificationKind.ORDER_CONFIRMED);
    }

    private List<NotificationKind> kinds() {
        return table.ofOrder(order.id(), 10).stream().map(MailSummary::kind).toList();
    }
}
