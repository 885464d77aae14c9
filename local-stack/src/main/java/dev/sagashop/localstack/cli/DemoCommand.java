package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.demo.Demo;
import dev.sagashop.localstack.demo.DemoOutput;
import dev.sagashop.localstack.invariants.Invariants;
import java.io.IOException;
import java.sql.DriverManager;

/** {@code ./shop demo}: fails unless every path ends as designed and every invariant holds. */
final class DemoCommand {
    private final ShopDirectory directory;
    private final Console console;

    DemoCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        RunState state = RunState.require(directory);
        String server = "jdbc:postgresql://127.0.0.1:" + state.ports().of(Part.POSTGRES) + "/";
        Invariants invariants =
                new Invariants(database -> DriverManager.getConnection(server + database, "postgres", ""));
        Demo demo = new Demo(
                state.url(Part.BFF_WEB),
                state.url(Part.BFF_MOBILE),
                invariants,
                new DemoOutput(console::line, console.hasColours()));
        return demo.run() ? 0 : 1;
    }
}
