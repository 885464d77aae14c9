package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.LocalStackOptions.Mode;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.BenchTarget;
import dev.sagashop.localstack.bench.measure.ObservedProcess;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.process.PidFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The shop that {@code ./shop up} has opened, as a benchmark sees it. */
final class RunningShop {
    private RunningShop() {}

    static BenchTarget target(ShopDirectory directory, RunState state) throws IOException {
        return new BenchTarget(
                state.url(Part.BFF_WEB),
                state.url(Part.ORDER_SERVICE),
                state.url(Part.INVENTORY_SERVICE),
                "127.0.0.1:" + state.ports().of(Part.KAFKA),
                Databases.onPort(state.ports().of(Part.POSTGRES)),
                processes(directory, state));
    }

    private static List<ObservedProcess> processes(ShopDirectory directory, RunState state) throws IOException {
        List<ObservedProcess> processes = new ArrayList<>();
        switch (state.mode()) {
            case Mode.ONE_JVM -> processes.add(new ObservedProcess("services, kafka", state.pid(), false));
            case Mode.PROCESSES -> {
                for (Part service : Part.services()) {
                    PidFile.of(directory, service.label())
                            .read()
                            .ifPresent(pid -> processes.add(new ObservedProcess(service.label(), pid, false)));
                }
                processes.add(new ObservedProcess("kafka", state.pid(), false));
            }
        }
        processes.add(ObservedProcess.postgres(directory.postgresData()));
        return processes;
    }
}
