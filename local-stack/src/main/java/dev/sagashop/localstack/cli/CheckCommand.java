package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.invariants.Breach;
import dev.sagashop.localstack.invariants.Databases;
import dev.sagashop.localstack.invariants.Invariants;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** {@code ./shop check}: holds every order there is against the invariants; fails unless all of them hold. */
final class CheckCommand {
    /** Orders under way come to rest meanwhile, those that time out included. */
    private static final Duration QUIET_AFTER_AT_MOST = Duration.ofSeconds(60);

    private final ShopDirectory directory;
    private final Console console;

    CheckCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        List<Breach> breaches = invariants(RunState.require(directory)).awaitHolding(QUIET_AFTER_AT_MOST);
        breaches.forEach(breach -> console.line(console.red("✘") + " " + breach));
        if (breaches.isEmpty()) {
            console.line(console.green("✔") + " Every invariant holds, over all orders there are.");
        }
        return breaches.isEmpty() ? 0 : 1;
    }

    static Invariants invariants(RunState state) {
        return new Invariants(Databases.onPort(state.ports().of(Part.POSTGRES)), state.url(Part.ORDER_SERVICE));
    }
}
