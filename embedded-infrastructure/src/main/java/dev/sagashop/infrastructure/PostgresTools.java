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
        return new PostgresTools(PostgresBinaries.unpackInto(account.cacheDirectory()), account);
    }

    Commands.Command command(String program, String... arguments) {
        List<String> line = new ArrayList<>(account.commandPrefix());
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(Arrays.asList(arguments));
        return new Commands.Command(program, line);
    }
}
