package dev.sagashop.messaging.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Once all consumers are made, and before one of them is bound: whether anything is left over. */
public class WiringCheck implements SmartInitializingSingleton {

    private final BatchConsumers consumers;
    private final ListableBeanFactory beans;
    private final Environment environment;

    public WiringCheck(BatchConsumers consumers, ListableBeanFactory beans, Environment environment) {
        this.consumers = consumers;
        this.beans = beans;
        this.environment = environment;
    }

    /** @throws MiswiredException if there is a mistake */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> mistakes = new ArrayList<>(consumers.mistakesBesideThem());
        Map<String, BatchConsumer> made = beans.getBeansOfType(BatchConsumer.class, false, false);
        made.forEach((name, consumer) -> {
            String destination = environment.getProperty("spring.cloud.stream.bindings." + name + "-in-0.destination");
            ReactionCheck.mistakeOfBinding(name, consumers.topicsOf(consumer), destination)
                    .ifPresent(mistakes::add);
        });
        if (!mistakes.isEmpty()) {
            throw new MiswiredException(mistakes);
        }
    }
}
