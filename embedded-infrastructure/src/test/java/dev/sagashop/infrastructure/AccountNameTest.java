package dev.sagashop.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class AccountNameTest {

    @Test
    void letsAProgramFindANameForANumberWithout(@TempDir Path directory) throws Exception {
        Path said = directory.resolve("said");

        Commands.run("id", List.of("id", "-un"), AccountName.environment(tools(false)), said);

        assertThat(said).hasContent("sagashop");
    }

    @Test
    void leavesAnAccountTheNameThatItHas() throws Exception {
        assertThat(AccountName.environment(tools(true))).isEmpty();
    }

    private static PostgresTools tools(boolean hasName) {
        return new PostgresTools(PostgresTools.locate().home(), new PostgresAccount(List.of(), false, hasName));
    }
}
