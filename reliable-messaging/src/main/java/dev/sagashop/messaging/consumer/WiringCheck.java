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
        for (Map.Entry<String, BatchConsumer> made :
                beans.getBeansOfType(BatchConsumer.class, false, false).entrySet()) {
            BatchConsumer<?> consumer = made.getValue();
            String destination = environment.getProperty(ReactionCheck.destinationSetting(made.getKey()));
            ReactionCheck.mistakeOfBinding(made.getKey(), consumer.topics(), destination)
                    .ifPresent(mistakes::add);
        }
        if (!mistakes.isEmpty()) {
            throw new MiswiredException(mistakes);
        }
    }
}
