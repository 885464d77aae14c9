package dev.sagashop.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The unpacked programs and the account to run them as.
 *
 * @param home the directory that holds bin
 * @param account who runs them
 */
record PostgresTools(Path home, PostgresAccount account) {

    static PostgresTools locate() {
        PostgresAccount account = PostgresAccount.detect();
        Path cache = account.cacheDirectory().toAbsolutePath();
        // initdb calls other programs through a shell, which would read these.
        if (cache.toString().matches("(?s).*[$`\"\\\\\n].*")) {
            throw new InfrastructureException(
                    "PostgreSQL's programs cannot run from %s, whose path a shell would read; set HOME to another directory."
                            .formatted(cache));
        }
        return new PostgresTools(PostgresBinaries.unpackInto(cache), account);
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(account.commandPrefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
