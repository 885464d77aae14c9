package dev.sagashop.order.schedule;

import java.util.function.Supplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Calls the scheduled functions. A call that fails is logged, and the next one finds the same orders again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule implements SchedulingConfigurer {

    private final Supplier<Integer> cancelOverdueOrders;
    private final Supplier<Integer> dispatchOrders;
    private final SagaProperties saga;
    private final DispatchProperties dispatch;

    Schedule(
            Supplier<Integer> cancelOverdueOrders,
            Supplier<Integer> dispatchOrders,
            SagaProperties saga,
            DispatchProperties dispatch) {
        this.cancelOverdueOrders = cancelOverdueOrders;
        this.dispatchOrders = dispatchOrders;
        this.saga = saga;
        this.dispatch = dispatch;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                () -> drain(cancelOverdueOrders, saga.batchSize(), saga.maxBatches()), saga.scanInterval());
        registrar.addFixedDelayTask(
                () -> drain(dispatchOrders, dispatch.batchSize(), dispatch.maxBatches()), dispatch.scanInterval());
    }

    /** A full batch suggests that there is more; at most so many batches, so that one look always ends. */
    private static void drain(Supplier<Integer> batch, int batchSize, int maxBatches) {
        int batches = 1;
        while (batch.get() == batchSize && batches < maxBatches) {
            batches++;
        }
    }
}
