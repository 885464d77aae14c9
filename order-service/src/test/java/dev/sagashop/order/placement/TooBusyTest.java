package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.order.support.Answer;
import dev.sagashop.order.support.IntegrationTest;
import dev.sagashop.order.support.OrdersApi;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Load is shed at the door: what is accepted has to come through. */
class TooBusyTest extends IntegrationTest {

    @Autowired
    private Admission admission;

    @Test
    void refusesOrdersWhileTooManySagasAreUnderWayAndTakesTheSameRequestAfterwards() {
        String key = "key-" + UUID.randomUUID();

        eventually(() -> {
            admission.placed(1_000_000); // until the sagas are counted the next time
            Answer refusal = api.place(OrdersApi.VALID_ORDER, "busy-" + UUID.randomUUID());
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.text("/type")).isEqualTo("urn:sagashop:problem:too-busy");
            assertThat(refusal.retryAfter()).isEqualTo("1");
        });
        eventually(
                () -> assertThat(api.place(OrdersApi.VALID_ORDER, key).status()).isEqualTo(202));
    }
}
