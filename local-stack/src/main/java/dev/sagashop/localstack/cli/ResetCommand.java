package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.StartUpException;
import java.io.IOException;
import java.util.Optional;

/** {@code ./shop reset}: forgets all orders, events and logs. */
final class ResetCommand {
    private final ShopDirectory directory;
    private final Console console;

    ResetCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run() throws IOException {
        directory.create();
        Optional<ShopLock> lock = ShopLock.tryAcquire(directory);
        if (lock.isEmpty()) {
            throw new StartUpException("The shop is running, so its data stays; ./shop down first.");
        }
        try (ShopLock _ = lock.get()) {
            directory.forget();
        }
        console.line("Forgotten: the next ./shop up begins with an empty shop.");
        return 0;
    }
}
