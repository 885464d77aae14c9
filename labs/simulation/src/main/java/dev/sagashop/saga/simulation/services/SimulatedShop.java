package dev.sagashop.saga.simulation.services;

import dev.sagashop.saga.simulation.schedule.Actor;
import dev.sagashop.saga.simulation.world.Broker;
import dev.sagashop.saga.simulation.world.SimulatedService;
import dev.sagashop.saga.simulation.world.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A whole shop, and everything that can happen next in it. */
public final class SimulatedShop {

    /** Mostly little, now and then more than any bound. */
    private static final int[] PASSING_SECONDS = {1, 1, 1, 1, 2, 2, 5, 40};

    private final Surroundings surroundings;
    private final Broker broker = new Broker();
    private final Gateway gateway;
    private final MailServer mailServer = new MailServer();
    private final OrderService orders;
    private final PaymentService payments;
    private final InventoryService inventory;
    private final NotificationService notifications;
    private final List<SimulatedService> services;
    private final Customers customers;
    private final DeadLetterDesk deadLetters;

    public SimulatedShop(int orderCount, Decisions decisions, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.gateway = new Gateway(surroundings);
        this.orders = new OrderService(decisions, broker, surroundings);
        this.payments = new PaymentService(decisions, gateway, broker, surroundings);
        this.inventory = new InventoryService(decisions, broker, surroundings);
        this.notifications = new NotificationService(decisions, mailServer, broker, surroundings);
        this.services = List.of(orders, payments, inventory, notifications);
        this.customers = new Customers(orderCount, orders, surroundings);
        this.deadLetters = new DeadLetterDesk(services, surroundings);
        letThemMeet();
    }

    /** Whoever works on a service's database at the same time: its other consumers, schedules, people and customers. */
    private void letThemMeet() {
        meet(orders, orders::timeOut, orders::dispatch, customers::post, Actor.always(customers::cancel));
        meet(payments, payments::recordAnswers, payments::resume);
        meet(inventory, Actor.always(inventory::restock), Actor.always(inventory::changeProduct));
        meet(notifications, notifications::recordAttempt, notifications::resend);
    }

    private void meet(SimulatedService service, Actor... own) {
        List<Actor> all = new ArrayList<>(List.of(own));
        all.add(service::consume);
        all.add(service::publish);
        all.addAll(Collections.nCopies(own.length + 2, () -> deadLetters.replay(service)));
        service.interruptFor(oneOf(all.toArray(Actor[]::new))::act);
    }

    /** The steps by which things go on. */
    public List<Actor> progress() {
        List<Actor> actors = new ArrayList<>(List.of(
                customers::post,
                payments::askGateway,
                payments::recordAnswers,
                payments::resume,
                notifications::send,
                notifications::recordAttempt,
                notifications::resend,
                orders::timeOut,
                orders::dispatch,
                deadLetters::replay));
        for (SimulatedService service : services) {
            actors.add(service::consume);
            actors.add(service::publish);
        }
        return actors;
    }

    /** What may come in between; what does little harm is drawn less often. */
    public List<Actor> disturbances() {
        return List.of(
                toAny(SimulatedService::crash),
                toAny(SimulatedService::poison),
                oneOf(toAny(SimulatedService::rebalance), toAny(SimulatedService::resetOffsets)),
                () -> broker.sendAgain(surroundings),
                Actor.always(customers::cancel),
                oneOf(
                        Actor.always(customers::postAgain),
                        Actor.always(inventory::restock),
                        Actor.always(inventory::changeProduct)),
                Actor.always(this::passTime));
    }

    private Actor toAny(Consumer<SimulatedService> disturbance) {
        return Actor.always(
                () -> disturbance.accept(services.get(surroundings.random().nextInt(services.size()))));
    }

    private Actor oneOf(Actor... actors) {
        return () -> actors[surroundings.random().nextInt(actors.length)].act();
    }

    private void passTime() {
        int seconds = PASSING_SECONDS[surroundings.random().nextInt(PASSING_SECONDS.length)];
        surroundings.passTime(Duration.ofSeconds(seconds));
    }

    /** Whatever made events impossible to process is mended. */
    public void mend() {
        services.forEach(SimulatedService::mend);
    }

    public Broker broker() {
        return broker;
    }

    public Gateway gateway() {
        return gateway;
    }

    public MailServer mailServer() {
        return mailServer;
    }

    public OrderService orders() {
        return orders;
    }

    public PaymentService payments() {
        return payments;
    }

    public InventoryService inventory() {
        return inventory;
    }

    public NotificationService notifications() {
        return notifications;
    }
}
