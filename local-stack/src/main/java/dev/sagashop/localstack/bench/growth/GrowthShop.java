package dev.sagashop.localstack.bench.growth;

import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.Servers;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.bench.BenchException;
import dev.sagashop.localstack.bench.BenchTarget;
import dev.sagashop.localstack.bench.measure.ObservedProcess;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shop on the side, each service in a JVM of its own, of one of which there can be several instances. */
public final class GrowthShop implements AutoCloseable {

    private final ShopDirectory directory;
    private final LocalStack stack;
    private final List<String> instances = new ArrayList<>();

    private GrowthShop(ShopDirectory directory, LocalStack stack) {
        this.directory = directory;
        this.stack = stack;
        Part.services().forEach(service -> instances.add(service.label()));
    }

    /** Opens an empty one on free ports. Orders leave at once, so that none is still under way when it is measured. */
    public static GrowthShop open(ShopDirectory directory) {
        LocalStackOptions options = new LocalStackOptions(
                        directory,
                        Ports.anyFree(),
                        LocalStackOptions.Mode.PROCESSES,
                        Map.of(),
                        new Servers.Own(),
                        Progress.SILENT)
                .withProperty(Part.ORDER_SERVICE.label(), "sagashop.dispatch.grace-period", "1s");
        return new GrowthShop(directory, LocalStack.start(options));
    }

    /** Starts further instances of the service until there are so many; returns when they are healthy. */
    void runInstances(Part service, int count) {
        for (int number = 2; number <= count; number++) {
            String name = ServiceProcesses.further(service, number);
            if (!instances.contains(name)) {
                stack.startFurther(service, number);
                instances.add(name);
            }
        }
    }

    BenchTarget target() {
        return new BenchTarget(
                stack.url(Part.BFF_WEB.label()),
                stack.url(Part.ORDER_SERVICE.label()),
                stack.url(Part.INVENTORY_SERVICE.label()),
                stack.broker().bootstrapServers(),
                databases(),
                processes());
    }

    Databases databases() {
        return stack.database()::connect;
    }

    /** All orders, or those of which the condition is true. */
    long orders(String condition) {
        try (Connection orders = databases().connect(Part.ORDER_SERVICE.database());
                Statement statement = orders.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from customer_order where " + condition)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchException("The orders could not be counted: " + e.getMessage(), e);
        }
    }

    private List<ObservedProcess> processes() {
        Stream<ObservedProcess> services = instances.stream()
                .flatMap(name -> stack.processes().process(name).stream()
                        .map(process -> new ObservedProcess(name, process.pid(), false)));
        return Stream.concat(services, Stream.of(postgres())).toList();
    }

    private ObservedProcess postgres() {
        try {
            return ObservedProcess.postgres(directory.postgresData());
        } catch (IOException e) {
            throw new BenchException("The database's process is not known: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
