package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.sagashop.order.placement.SagasUnderWay.Count;
import dev.sagashop.order.schedule.SagaProperties;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** 100 to 3,000 orders, and in between as many as are carried through in 10 s; counted once a second. */
class AdmissionTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final SagaProperties SAGA = new SagaProperties(Duration.ofSeconds(40), SECOND, 1, 1);

    private final SagasUnderWay sagas = mock();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Admission admission = new Admission(
            sagas,
            new AdmissionProperties(100, 3_000, 0.25, SECOND.multipliedBy(3), SECOND, SECOND),
            SAGA,
            nanoTime::get);

    private long carriedThrough;

    @Test
    void anIdleShopTakesOnWhatItsSlowestStepCanDoInAnyCase() {
        aSecondLater(0, 0);

        assertThat(admittedOf(150)).isEqualTo(100);
    }

    @Test
    void refusesAsSoonAsTheSlowestStepCannotFollowAndOpensAgain() {
        aSecondLater(0, 0);
        aSecondLater(50, 250);
        assertThat(admits()).as("25 a second: 250 are 10 s").isFalse();
        assertThat(admission.refusal().retryAfter()).isEqualTo(SECOND);

        aSecondLater(50, 150);
        assertThat(admits()).isTrue();
    }

    @Test
    void aQuickShopTakesOnMoreButNotWithoutEnd() {
        aSecondLater(0, 0);
        aSecondLater(500, 2_499);
        assertThat(admits()).isTrue();
        assertThat(admits()).isFalse();

        aSecondLater(1_000, 2_999);
        assertThat(admits()).isTrue();
        assertThat(admits()).isFalse();
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        aSecondLater(0, 0);
        aSecondLater(1_000, 900);
        assertThat(admits()).isTrue();
        for (int second = 0; second < 4; second++) {
            aSecondLater(0, 900);
        }

        assertThat(admits()).isFalse();
        assertThat(admission.refusal().retryAfter())
                .as("nothing comes to its end: the longest wait there is")
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void tellsHowLongItTakesUntilThereIsRoom() {
        aSecondLater(0, 0);
        aSecondLater(40, 280);

        assertThat(admission.refusal().retryAfter())
                .as("81 too many, 20 a second")
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aCountDoesNotForgetWhatIsAdmittedAndNotStoredYet() {
        aSecondLater(0, 0);
        for (int i = 0; i < 60; i++) {
            assertThat(admission.admits()).isTrue();
        }

        aSecondLater(0, 0);

        assertThat(admission.door().underWay()).isEqualTo(60);
        assertThat(admittedOf(150)).isEqualTo(40);
    }

    @Test
    void whatPlacesNoOrderGivesItsPlaceBackAtOnce() {
        aSecondLater(0, 0);
        for (int i = 0; i < 150; i++) {
            assertThat(admission.admits()).isTrue();
            admission.settled(false);
        }

        assertThat(admission.door().underWay()).isZero();
    }

    /** The component's other parts are told all the same. */
    @Test
    void isDownAndDoesNotFailWhileTheDatabaseIsAway() {
        when(sagas.count(anyInt())).thenThrow(new CannotGetJdbcConnectionException("away"));

        assertThat(new AdmissionHealth()
                        .admissionHealthIndicator(admission)
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private void aSecondLater(int more, int underWay) {
        carriedThrough += more;
        when(sagas.count(anyInt())).thenReturn(new Count(underWay, carriedThrough));
        admission.door();
        nanoTime.addAndGet(SECOND.toNanos());
        admission.door();
    }

    /** Lets a request in, which places an order. */
    private boolean admits() {
        boolean admitted = admission.admits();
        if (admitted) {
            admission.settled(true);
        }
        return admitted;
    }

    private int admittedOf(int orders) {
        int admitted = 0;
        for (int i = 0; i < orders; i++) {
            admitted += admits() ? 1 : 0;
        }
        return admitted;
    }
}
