package dev.sagashop.messaging.consumer;

import dev.sagashop.events.Decision;
import dev.sagashop.messaging.consumer.BatchItem.Reaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionCatalog;

/** Calls the stateless functions that react to a topic's events, by the names under which the catalogue knows them. */
class Reactions<S> {

    private final Map<String, Function<SagaStep<S, ?>, Decision<S>>> functions = new HashMap<>();

    /** @param names of functions that {@link ReactionCheck} has found to be there */
    Reactions(FunctionCatalog catalog, Iterable<String> names) {
        names.forEach(name -> functions.put(name, catalog.lookup(name)));
    }

    Decision<S> decide(Reaction reaction, S state) {
        var step = new SagaStep<>(
                state, reaction.envelope().event(), reaction.envelope().metadata());
        Function<SagaStep<S, ?>, Decision<S>> function = functions.get(reaction.function());
        if (function == null) {
            throw new IllegalStateException("no function " + reaction.function());
        }
        return function.apply(step);
    }
}
