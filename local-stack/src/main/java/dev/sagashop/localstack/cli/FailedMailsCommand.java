package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.deadletters.DeadLettersFailedException;
import dev.sagashop.localstack.deadletters.FailedMails;
import dev.sagashop.localstack.deadletters.WrongUsageException;
import java.io.IOException;
import java.util.List;

/** {@code ./shop failed-mails list | resend}: fails if there is no such mail. */
final class FailedMailsCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final ShopDirectory directory;
    private final Console console;

    FailedMailsCommand(ShopDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        RunState state = RunState.require(directory);
        try {
            new FailedMails(state::url, console::line).run(arguments);
            return 0;
        } catch (WrongUsageException e) {
            console.error(String.valueOf(e.getMessage()));
            return WRONG_USAGE;
        } catch (DeadLettersFailedException e) {
            console.error(String.valueOf(e.getMessage()));
            return FAILED;
        }
    }
}
