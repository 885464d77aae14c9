package dev.sagashop.order.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.sagashop.messaging.fixtures.QuickSupervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.util.unit.DataSize;

/** Requests that come together, and what a group of them has to do with each other: nothing but the transaction. */
class OrderIntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Placement PLACED = new Placement.Rejected(List.of());

    private final PlaceOrder transaction = mock();
    private final Admission admission = mock();
    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
    private OrderIntake intake;
    private volatile Step inPoisonedGroup = () -> {};

    @BeforeEach
    void open() {
        intake = intake(PATIENCE);
        when(admission.admits()).thenReturn(true);
        when(transaction.placeAll(anyList())).thenAnswer(call -> place(call.getArgument(0)));
    }

    @AfterEach
    void close() {
        firstMayEnd.countDown();
        intake.stop();
        customers.close();
    }

    @Test
    void whatComesDuringATransactionSharesTheNextOne() throws Exception {
        List<Future<Placement>> answers = theFirstIsUnderWayAndThenCome("b", "c", "d");

        assertThat(answers.stream().map(Future::state)).containsOnly(Future.State.RUNNING);
        firstMayEnd.countDown();
        for (Future<Placement> answer : answers) {
            assertThat(answer.get()).isEqualTo(PLACED);
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void oneThatCannotBeStoredFailsAlone() throws Exception {
        List<Future<Placement>> answers = theFirstIsUnderWayAndThenCome("b", "poison", "d");

        firstMayEnd.countDown();
        assertThat(answers.get(0).get()).isEqualTo(PLACED);
        assertThat(answers.get(1).get()).isEqualTo(PLACED);
        assertThatThrownBy(answers.get(2)::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(answers.get(3).get()).isEqualTo(PLACED);
    }

    @Test
    void anErrorFailsItsRequestAndLeavesTheDoorOpen() throws Exception {
        List<Future<Placement>> answers = theFirstIsUnderWayAndThenCome("bottomless");

        firstMayEnd.countDown();
        assertThatThrownBy(answers.get(1)::get).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(intake.place(command("b"))).isEqualTo(PLACED);
    }

    @Test
    void allFailWithoutASecondTryWhileTheDatabaseIsAway() {
        List<Future<Placement>> answers = theFirstIsUnderWayAndThenCome("b", "outage", "d");

        firstMayEnd.countDown();
        for (Future<Placement> answer : answers.subList(1, 4)) {
            assertThatThrownBy(answer::get).hasCauseInstanceOf(QueryTimeoutException.class);
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void refusesWithoutTouchingTheOrdersWhileThereIsNoRoom() {
        var refusal = new Placement.TooBusy(Duration.ofSeconds(1));
        when(admission.admits()).thenReturn(false);
        when(admission.refusal()).thenReturn(refusal);

        assertThat(intake.place(command("a"))).isEqualTo(refusal);
        assertThat(groups).isEmpty();
    }

    @Test
    void whatNobodyWaitsForAnyLongerIsNotPlaced() throws Exception {
        intake.stop();
        intake = intake(Duration.ofMillis(100));
        List<Future<Placement>> answers = theFirstIsUnderWayAndThenCome("b");
        for (Future<Placement> answer : answers) {
            assertThatThrownBy(answer::get).hasCauseInstanceOf(TransientDataAccessResourceException.class);
        }

        firstMayEnd.countDown();
        assertThat(intake.place(command("c"))).isEqualTo(PLACED);
        assertThat(groups).containsExactly(List.of("a"), List.of("c"));
    }

    @Test
    void answersARepeatedRequestWithItsOrderWhileThereIsNoRoom() {
        Placement earlier = new Placement.KeyReused();
        var command = command("a");
        when(admission.admits()).thenReturn(false);
        when(transaction.earlier(command.orderId(), command.request())).thenReturn(Optional.of(earlier));

        assertThat(intake.place(command)).isEqualTo(earlier);
    }

    /** Its request is gone while the group that it came with is tried together. */
    @Test
    void whatNobodyWaitsForAnyLongerIsNotTriedAlone() throws Exception {
        Future<Placement> first = customers.submit(() -> intake.place(command("a")));
        await().atMost(PATIENCE).until(() -> groups.size() == 1);
        Thread leaving = Thread.startVirtualThread(
                () -> assertThatThrownBy(() -> intake.place(command("leaving"))).isNotNull());
        Future<Placement> poison = customers.submit(() -> intake.place(command("poison")));
        await().atMost(PATIENCE).until(() -> intake.waiting() == 2);
        inPoisonedGroup = () -> {
            leaving.interrupt();
            leaving.join();
        };

        firstMayEnd.countDown();
        assertThat(first.get()).isEqualTo(PLACED);
        assertThatThrownBy(poison::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(intake.place(command("c"))).isEqualTo(PLACED);
        assertThat(groups).hasSize(4).doesNotContain(List.of("leaving"));
    }

    @Test
    void anOutcomeThatComesTogetherWithTheTimeOutIsTold() {
        var outcome = new CompletableFuture<Placement>() {
            @Override
            public Placement get(long timeout, TimeUnit unit)
                    throws InterruptedException, ExecutionException, TimeoutException {
                if (complete(PLACED)) {
                    throw new TimeoutException();
                }
                return super.get(timeout, unit);
            }
        };

        assertThat(OrderIntake.outcome(outcome, PATIENCE)).isEqualTo(PLACED);
    }

    @Test
    void onlyANewOrderKeepsThePlaceThatItsRequestTook() {
        firstMayEnd.countDown();
        intake.place(command("a"));
        verify(admission).settled(false);

        Placement placed = new Placement.Accepted(mock(), true);
        doReturn(List.of(placed)).when(transaction).placeAll(anyList());
        intake.place(command("b"));
        verify(admission).settled(true);

        doThrow(new QueryTimeoutException("outage")).when(transaction).placeAll(anyList());
        assertThatThrownBy(() -> intake.place(command("c"))).isInstanceOf(QueryTimeoutException.class);
        verify(admission, times(2)).settled(false);
    }

    private OrderIntake intake(Duration patience) {
        var properties = new PlacementProperties(DataSize.ofKilobytes(64), Set.of(), 100, 10, patience);
        var open = new OrderIntake(transaction, admission, properties, QuickSupervisor.create());
        open.start();
        return open;
    }

    private List<Future<Placement>> theFirstIsUnderWayAndThenCome(String... others) {
        List<Future<Placement>> answers = new ArrayList<>();
        answers.add(customers.submit(() -> intake.place(command("a"))));
        await().atMost(PATIENCE).until(() -> groups.size() == 1);
        for (String other : others) {
            answers.add(customers.submit(() -> intake.place(command(other))));
        }
        await().atMost(PATIENCE).until(() -> intake.waiting() == others.length);
        return answers;
    }

    private List<Placement> place(List<PlaceOrderCommand> group) throws InterruptedException {
        List<String> customersOfGroup =
                group.stream().map(PlaceOrderCommand::customerId).toList();
        groups.add(customersOfGroup);
        firstMayEnd.await();
        if (customersOfGroup.contains("poison")) {
            inPoisonedGroup.take();
            throw new DataIntegrityViolationException("poison");
        }
        if (customersOfGroup.contains("bottomless")) {
            throw new StackOverflowError();
        }
        if (customersOfGroup.contains("outage")) {
            throw new QueryTimeoutException("outage");
        }
        return group.stream().map(command -> PLACED).toList();
    }

    private interface Step {

        void take() throws InterruptedException;
    }

    private static PlaceOrderCommand command(String customer) {
        var order = new NewOrder(List.of(), "pm_card_visa", new NewOrder.Address("", "", "", "", ""), null);
        return new PlaceOrderCommand(customer, "key", "", order, order);
    }
}
