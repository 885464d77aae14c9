package dev.sagashop.payment.messaging;

import static dev.sagashop.payment.decision.Payments.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.OrderPlaced;
import dev.sagashop.messaging.cloudevents.Envelope;
import dev.sagashop.messaging.fixtures.Wire;
import dev.sagashop.payment.PaymentServiceIntegrationTest;
import dev.sagashop.payment.decision.PaymentDecision;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StatementCountTest extends PaymentServiceIntegrationTest {

    private static final int BATCH = 500;

    @Autowired
    private PaymentStates states;

    @Autowired
    private EntityManagerFactory entityManagers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aBatchOfFiveHundredOrdersIsReadInOneStatementAndWrittenInOneBatchedStatement() {
        List<Envelope<?>> batch = Stream.generate(() -> placed(UUID.randomUUID(), "pm_card_visa"))
                .limit(BATCH)
                .<Envelope<?>>map(Wire::envelope)
                .toList();
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            statistics.clear();
            var workingSet = states.load(batch);
            batch.forEach(envelope -> workingSet.replace(
                    envelope,
                    PaymentDecision.authorize(workingSet.stateFor(envelope), (OrderPlaced) envelope.event())
                            .state()));
            workingSet.save(List.of());
            assertThat(statistics.getPrepareStatementCount()).isBetween(2L, 2L + BATCH / 100);
            status.setRollbackOnly();
        });
    }
}
