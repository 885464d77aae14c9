package dev.sagashop.chaos.shop;

import dev.sagashop.infrastructure.EmbeddedMailServer;
import dev.sagashop.localstack.Health;
import dev.sagashop.localstack.LocalStack;
import dev.sagashop.localstack.LocalStackOptions;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.Servers;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.network.Link;
import dev.sagashop.localstack.process.ProcessOptions;
import dev.sagashop.localstack.process.Restarts;
import dev.sagashop.localstack.process.ServiceProcesses;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A shop in which everything can be broken: each service in a JVM of its own that starts again whenever it dies, with
 * crash points in it and a link on each of its connections, on brokers and a database that can be restarted.
 */
public final class ChaosShop implements AutoCloseable {

    private final Armory armory;
    private final Wires wires;
    private final ChaosBrokers brokers;
    private final ChaosDatabase database;
    private final LocalStack stack;
    private final Health health = new Health();

    private ChaosShop(Armory armory, Wires wires, ChaosBrokers brokers, ChaosDatabase database, LocalStack stack) {
        this.armory = armory;
        this.wires = wires;
        this.brokers = brokers;
        this.database = database;
        this.stack = stack;
    }

    /**
     * Starts all of it on free ports; returns when everything is healthy, or stops what did start and fails.
     *
     * @param brokers how many, 1 or 3
     */
    public static ChaosShop open(ShopDirectory directory, int brokers, Progress progress) {
        directory.create();
        Armory armory = Armory.in(directory);
        Wires wires = new Wires(brokers);
        try (Openings opened = new Openings()) {
            opened.add(wires);
            ChaosDatabase database =
                    opened.add(ChaosDatabase.start(directory.root().resolve("servers/postgres")));
            wires.leadToDatabase(database.port());
            ChaosBrokers cluster = opened.add(ChaosBrokers.start(directory, wires.toBrokers()));
            LocalStackOptions options =
                    wires.between(options(directory, armory, progress).on(cluster, database));
            ChaosShop shop = new ChaosShop(armory, wires, cluster, database, LocalStack.start(options));
            opened.keep();
            return shop;
        }
    }

    /** Everything that waits for minutes elsewhere waits for seconds. */
    private static LocalStackOptions options(ShopDirectory directory, Armory armory, Progress progress) {
        ProcessOptions processes = ProcessOptions.shortLived(Restarts.RELENTLESS, List.of(CrashPointsJar.locate()));
        LocalStackOptions options = new LocalStackOptions(
                        directory,
                        Ports.anyFree(),
                        LocalStackOptions.Mode.PROCESSES,
                        Map.of(),
                        new Servers.Own(),
                        progress)
                .inProcesses(processes)
                .withProperty(Part.ORDER_SERVICE.label(), "sagashop.dispatch.grace-period", "3s")
                .withShortMailLease();
        for (Part service : Part.coreServices()) {
            options = options.withProperty(
                    service.label(), Armory.SETTING, armory.of(service).toString());
        }
        return options;
    }

    public String url(Part part) {
        return stack.url(part.label());
    }

    public EmbeddedMailServer mail() {
        return stack.mail();
    }

    /** How many there are. */
    public int brokers() {
        return brokers.count();
    }

    /** The brokers' addresses, past the links. */
    public String brokerAddress() {
        return brokers.bootstrapServers();
    }

    /** A connection of the superuser, past the links. */
    public Connection connect(String name) throws SQLException {
        return database.connect(name);
    }

    /** What the payment gateway answered: lines such as {@code 6f1c…/CAPTURE Captured}. */
    public List<String> gatewayLedger() {
        return armory.gatewayLedger();
    }

    /** From now on, it happens the n-th time that the service gets to the point. */
    public void arm(Part service, CrashPoint point, CrashEffect effect, int time) {
        armory.arm(service, point, effect, time);
    }

    public boolean hasFired(Part service, CrashPoint point, CrashEffect effect) {
        return armory.hasFired(service, point, effect);
    }

    /** From now on, each answer of the payment gateway comes so much later; zero for as quickly as before. */
    public void delayGateway(Duration latency) {
        armory.set(Part.PAYMENT_SERVICE, "gateway.latency", latency);
    }

    /** From now on, the service's clock is fast by so much, or slow; zero for the right time. */
    public void skewClock(Part service, Duration offset) {
        armory.set(service, "clock.offset", offset);
    }

    public Instance first(Part service) {
        return new Instance(stack.processes(), health, service.label(), url(service));
    }

    /** {@code kill -9} of an instance by its name; it is started again. */
    public void kill(String instance) {
        stack.processes().kill(instance);
    }

    /** Starts a second instance; it may not answer yet when this returns. */
    public Instance startSecond(Part service) {
        String name = ServiceProcesses.second(service);
        Map<String, String> settings = new HashMap<>(stack.settings(service.label()));
        int port = FreePort.find();
        settings.put("server.port", String.valueOf(port));
        settings.put("spring.datasource.url", wires.databaseUrl(service, name));
        stack.processes().startSecond(service, settings);
        return new Instance(stack.processes(), health, name, "http://127.0.0.1:" + port);
    }

    /** @param number of the broker, 1 or more */
    public Link linkToBroker(int number) {
        return wires.toBrokers().get(number - 1);
    }

    public Link linkToMailServer() {
        return wires.toMailServer();
    }

    /** From a service to its database. */
    public Link linkToDatabase(Part service) {
        return wires.toDatabase(service);
    }

    /** From the BFFs to a service. */
    public Link linkToService(Part service) {
        return wires.toService(service);
    }

    /** As after a failover to a standby: sessions end, and those that begin can only read, until it is over. */
    public void setReadOnly(Part service, boolean readOnly) throws SQLException {
        database.setReadOnly(service.database(), readOnly);
    }

    /** Returns when all brokers have the same again. */
    public void restartBroker(int number) {
        brokers.restart(number);
    }

    /** {@code kill -9}; returns when it is back, and all brokers have the same again. */
    public void killBroker(int number, Duration away) throws InterruptedException {
        brokers.kill(number, away);
    }

    public void restartDatabase() {
        database.restart();
    }

    public void killDatabase() {
        database.kill();
    }

    /** Services first, then what they stand on. */
    @Override
    public void close() {
        try (wires;
                database;
                brokers) {
            stack.close();
        }
    }
}
