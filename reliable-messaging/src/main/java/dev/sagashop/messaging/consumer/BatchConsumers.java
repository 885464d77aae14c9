package dev.sagashop.messaging.consumer;

import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.Envelopes;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.consumer.ReactionCheck.FunctionType;
import dev.sagashop.messaging.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the batch consumer of a topic, which Spring Cloud Stream then binds, and takes records of it again. */
public class BatchConsumers {

    private final ConsumerProperties properties;
    private final FunctionCatalog catalog;
    private final TransactionOperations transactions;
    private final ProcessedEvents processedEvents;
    private final Envelopes envelopes;
    private final EventCodec codec;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final ReactionCheck check;
    private final Map<String, RecordReplay> replays = new ConcurrentHashMap<>();

    public BatchConsumers(
            ConsumerProperties properties,
            FunctionCatalog catalog,
            TransactionOperations transactions,
            JdbcTemplate jdbc,
            Envelopes envelopes,
            EventCodec codec,
            Outbox outbox,
            DeadLetters deadLetters,
            MeterRegistry registry) {
        this.properties = properties;
        this.catalog = catalog;
        this.transactions = transactions;
        this.processedEvents = new ProcessedEvents(jdbc);
        this.envelopes = envelopes;
        this.codec = codec;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.metrics = new ConsumerMetrics(registry);
        this.check = new ReactionCheck(properties.reactions(), this::typeOf);
    }

    /**
     * The consumer that routes each event to the function named for it under
     * {@code sagashop.messaging.reactions.<topic>}. Topics whose events meet in the same states share a consumer: what one
     * poll brings of them is one transaction, which locks and writes each state once.
     *
     * @param states the states that these functions decide upon
     * @param topics one or more, which the binding's destination has to name as well
     * @throws MiswiredException if a reaction to one of them cannot be right
     */
    public <S> Consumer<Message<List<byte[]>>> reactingTo(States<S> states, String... topics) {
        Class<?> state =
                ResolvableType.forInstance(states).as(States.class).getGeneric().resolve();
        List<String> mistakes = Arrays.stream(topics)
                .flatMap(topic -> check.mistakesOf(topic, state).stream())
                .toList();
        if (!mistakes.isEmpty()) {
            throw new MiswiredException(mistakes);
        }
        Map<EventType, String> functions = new EnumMap<>(EventType.class);
        for (String topic : topics) {
            functions.putAll(properties.reactionsTo(topic));
        }
        var reactions = new Reactions<S>(catalog, functions.values());
        var transaction = new BatchTransaction<>(
                transactions, processedEvents, states, reactions, envelopes, outbox, deadLetters);
        var sorter = new BatchSorter(functions, codec, properties.maxCausationDepth());
        for (String topic : topics) {
            replays.put(topic, new RecordReplay(sorter, transaction));
        }
        return new BatchConsumer<>(List.of(topics), sorter, transaction, properties, metrics);
    }

    /** The mistakes in what no consumer reads or names, a line each. */
    List<String> mistakesBesideThem() {
        List<String> reacting = catalog.getNames(Function.class).stream()
                .filter(name -> typeOf(name).filter(FunctionType::isReaction).isPresent())
                .toList();
        return check.mistakesBeside(replays.keySet(), reacting);
    }

    private Optional<FunctionType> typeOf(String function) {
        return catalog.lookup(function) instanceof FunctionInvocationWrapper found && found.isFunction()
                ? Optional.of(new FunctionType(
                        ResolvableType.forType(found.getInputType()), ResolvableType.forType(found.getOutputType())))
                : Optional.empty();
    }

    /**
     * Takes a record that was given up once more, with the surrounding transaction, as if it had come again.
     *
     * @return what its event came to now; empty if it had had its effect before
     * @throws ReplayFailedException if there is still no event in it that a function here wants to know of
     */
    public Optional<Effect> replay(IncomingRecord givenUp) {
        RecordReplay replay = replays.get(givenUp.topic());
        if (replay == null) {
            throw RecordReplay.unwanted(givenUp, "this service does not read topic " + givenUp.topic());
        }
        return replay.replay(givenUp);
    }
}
