package dev.sagashop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sagashop.infrastructure.InfrastructureException;
import dev.sagashop.testing.StackChoice.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StackChoiceTest {

    private static final Supplier<Optional<String>> AN_ENGINE = () -> Optional.of("unix:///var/run/docker.sock");
    private static final Supplier<Optional<String>> NO_ENGINE = Optional::empty;

    @Test
    void takesContainersWhereAnEngineAnswers() {
        StackChoice choice = StackChoice.of("auto", AN_ENGINE);

        assertThat(choice.kind()).isEqualTo(Kind.CONTAINERS);
        assertThat(choice.line())
                .isEqualTo("Tests run on containers (apache/kafka:4.2.1, postgres:18):"
                        + " a Docker engine answers at unix:///var/run/docker.sock.");
    }

    @Test
    void takesTheEmbeddedServersWhereNoneDoes() {
        StackChoice choice = StackChoice.of("auto", NO_ENGINE);

        assertThat(choice.kind()).isEqualTo(Kind.EMBEDDED);
        assertThat(choice.line())
                .isEqualTo("Tests run on the embedded Kafka and PostgreSQL: no Docker engine answers.");
    }

    @Test
    void doesNotEvenLookForAnEngineWhenTheEmbeddedServersAreWanted() {
        StackChoice choice = StackChoice.of("embedded", () -> {
            throw new AssertionError("looked for an engine");
        });

        assertThat(choice.kind()).isEqualTo(Kind.EMBEDDED);
    }

    @Test
    void failsWhenContainersAreWantedAndNoEngineAnswers() {
        assertThat(StackChoice.of("containers", AN_ENGINE).kind()).isEqualTo(Kind.CONTAINERS);
        assertThatThrownBy(() -> StackChoice.of("containers", NO_ENGINE))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("needs a Docker engine");
    }

    @Test
    void refusesAStackThatDoesNotExist() {
        assertThatThrownBy(() -> StackChoice.of("contianers", AN_ENGINE))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("embedded or containers")
                .hasMessageContaining("contianers");
    }
}
