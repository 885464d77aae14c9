package dev.sagashop.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheDesignsUnlessTheEnvironmentSaysOtherwise() {
        Ports ports = Ports.from(Map.of("SAGASHOP_BFF_WEB_PORT", "18080"));

        assertThat(ports.url(Part.BFF_WEB)).isEqualTo("http://127.0.0.1:18080");
        assertThat(ports.of(Part.BFF_MOBILE)).isEqualTo(8081);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(9092);
    }

    @Test
    void sayWhichPartsPortIsTakenAndHowToMoveIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = freeExcept("SAGASHOP_BFF_WEB_PORT", other.getLocalPort());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartUpException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", meant for bff-web, is taken")
                    .hasMessageContaining("SAGASHOP_BFF_WEB_PORT=");
        }
    }

    @Test
    void noticeAProgramThatListensOnEveryAddress() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> freeExcept("SAGASHOP_KAFKA_PORT", other.getLocalPort())
                            .requireFree())
                    .hasMessageContaining("meant for kafka, is taken");
        }
    }

    @Test
    void areRefusedWhenTwoPartsShareOne() {
        Map<String, String> environment = new HashMap<>(Ports.anyFree().toEnvironment());
        environment.put("SAGASHOP_SMTP_PORT", environment.get("SAGASHOP_MAILBOX_PORT"));

        assertThatThrownBy(() -> Ports.from(environment).requireFree())
                .hasMessageContaining("is meant for smtp and for mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "http", "-1", "99999999999"})
    void refuseWhatIsNoPort(String value) {
        assertThatThrownBy(() -> Ports.from(Map.of("SAGASHOP_POSTGRES_PORT", value)))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("SAGASHOP_POSTGRES_PORT has to be a port from 1 to 65535");
    }

    @Test
    void thatAreFreeAreFree() {
        assertThatCode(() -> Ports.anyFree().requireFree()).doesNotThrowAnyException();
    }

    private static Ports freeExcept(String variable, int port) {
        Map<String, String> environment = new HashMap<>(Ports.anyFree().toEnvironment());
        environment.put(variable, String.valueOf(port));
        return Ports.from(environment);
    }
}
