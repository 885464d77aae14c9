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

    /** @throws IllegalStateException if there is no function of such a name */
    Reactions(FunctionCatalog catalog, Iterable<String> names) {
        for (String name : names) {
            Function<SagaStep<S, ?>, Decision<S>> function = catalog.lookup(name);
            if (function == null) {
                throw new IllegalStateException(
                        "no function bean is named " + name + ", which sagashop.messaging.reactions names");
            }
            functions.put(name, function);
        }
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
