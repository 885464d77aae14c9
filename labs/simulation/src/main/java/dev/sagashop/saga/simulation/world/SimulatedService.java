package dev.sagashop.saga.simulation.world;

import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.consumer.States;
import dev.sagashop.saga.simulation.faults.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** A service: two instances with memories of their own, one database, one outbox. */
public abstract class SimulatedService {

    /** How many run at once. */
    public static final int INSTANCES = 2;

    protected final Surroundings surroundings;
    protected final Database database;
    private final String name;
    private final Broker broker;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final Relay relay;
    private final ProcessedEvents processed;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Set<UUID> poisoned = new HashSet<>();
    private final Table<UUID, DeadLetter> deadLetters;
    private int instance;

    protected SimulatedService(String name, Broker broker, Surroundings surroundings) {
        this.name = name;
        this.broker = broker;
        this.surroundings = surroundings;
        this.database = new Database(name, surroundings);
        this.envelopes = new Envelopes(name, surroundings.clock());
        this.deadLetters = new Table<>(database);
        this.outbox = new Outbox(database, broker, surroundings);
        this.relay = new Relay(name, outbox, broker, surroundings);
        this.processed = new ProcessedEvents(database, surroundings);
    }

    /** Reacts to the topic as the real service is wired to. */
    protected <S> void reactTo(String topic, Map<String, Reaction<S>> functions, States<S> states) {
        var reactions = Wiring.reactions(name, topic, functions);
        var transaction = new BatchTransaction<>(this, topic, reactions, states, surroundings);
        subscriptions.add(new Subscription(name, broker.topic(topic), transaction, surroundings));
    }

    /** @throws IllegalStateException if the real service reacts to a topic that this one does not */
    protected void requireAllTopics() {
        Set<String> missing = new HashSet<>(Wiring.topicsOf(name));
        subscriptions.forEach(subscription -> missing.remove(subscription.topic()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(name + " reacts to " + missing + ", which the simulation does not know");
        }
    }

    /** A step of some instance's consumer. @return whether there was one to do */
    public boolean consume() {
        int interrupted = instance;
        int consumers = subscriptions.size() * INSTANCES;
        int first = surroundings.random().nextInt(consumers);
        try {
            for (int i = 0; i < consumers; i++) {
                int number = (first + i) % consumers;
                instance = number % INSTANCES;
                if (subscriptions.get(number / INSTANCES).step(instance)) {
                    return true;
                }
            }
            return false;
        } finally {
            instance = interrupted;
        }
    }

    /** @return whether there was anything to publish */
    public boolean publish() {
        return relay.publish();
    }

    /** One instance dies and starts again, with nothing in its memory. */
    public void crash() {
        int dying = surroundings.random().nextInt(INSTANCES);
        subscriptions.forEach(subscription -> subscription.crash(dying));
        if (!outbox.rows().isEmpty()) {
            surroundings.journal().struck(Fault.CRASH_BEFORE_PUBLISHING, name, Set.of());
        }
        if (forget(dying)) {
            surroundings.journal().struck(Fault.CRASH_WITH_MEMORY, name, Set.of());
        }
    }

    /** Drops what an instance has in memory. @return whether there was anything */
    protected boolean forget(int dying) {
        return false;
    }

    public void rebalance() {
        any().rebalance();
    }

    public void resetOffsets() {
        any().resetOffsets();
    }

    public void poison() {
        any().poison(poisoned);
    }

    /** Writes a letter into the ledger with the surrounding transaction. */
    void keep(DeadLetter letter) {
        deadLetters.put(letter.envelope().metadata().id(), letter);
    }

    /** Those that nobody has replayed yet. */
    public List<DeadLetter> deadLetters() {
        return deadLetters.rows().stream().filter(DeadLetter::open).toList();
    }

    /** Takes the letter's event again, unless it still cannot be processed. */
    public void replay(DeadLetter letter) {
        try {
            subscriptions.stream()
                    .filter(subscription -> subscription.topic().equals(letter.topic()))
                    .forEach(subscription -> subscription.replay(letter));
        } catch (PoisonedException e) {
            // it stays open
        }
    }

    /** @param step of anyone who may come in between two statements of a transaction */
    public void interruptFor(BooleanSupplier step) {
        database.interruptFor(step);
    }

    /** Whatever made events impossible to process is mended. */
    public void mend() {
        poisoned.clear();
    }

    public void mend(UUID eventId) {
        poisoned.remove(eventId);
    }

    private Subscription any() {
        return subscriptions.get(surroundings.random().nextInt(subscriptions.size()));
    }

    /** Any instance that can take this step does. @return whether one could */
    protected boolean anyInstance(IntPredicate step) {
        int first = surroundings.random().nextInt(INSTANCES);
        return step.test(first) || step.test(1 - first);
    }

    /** The instance whose consumer is at work. */
    protected int instance() {
        return instance;
    }

    public String name() {
        return name;
    }

    protected Envelopes envelopes() {
        return envelopes;
    }

    protected Outbox outbox() {
        return outbox;
    }

    Database database() {
        return database;
    }

    ProcessedEvents processed() {
        return processed;
    }

    Set<UUID> poisoned() {
        return poisoned;
    }
}
