package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.demo.Demo;
import dev.sagashop.localstack.demo.DemoOutput;
import java.io.IOException;

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
        Demo demo = new Demo(
                state.url(Part.BFF_WEB),
                state.url(Part.BFF_MOBILE),
                CheckCommand.invariants(state),
                new DemoOutput(console::line, console.hasColours()));
        return demo.run() ? 0 : 1;
    }
}
