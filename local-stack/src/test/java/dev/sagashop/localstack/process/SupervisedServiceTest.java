package dev.sagashop.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Progress;
import dev.sagashop.localstack.ShopDirectory;
import dev.sagashop.localstack.layout.ServiceArtifact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedServiceTest {
    private static final Part SERVICE = Part.ORDER_SERVICE;

    @TempDir
    private Path temporary;

    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
    private ShopDirectory directory;
    private SupervisedService service;

    /** Runs until it is told to end, as a service does. */
    static final class Waiting {
        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    @BeforeEach
    void start() {
        directory = new ShopDirectory(temporary);
        directory.create();
        Path classes = Path.of(Waiting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        ServiceArtifact artifact = new ServiceArtifact(SERVICE.label(), classes, Waiting.class.getName(), List.of());
        ServiceCommand command =
                new ServiceCommand(List.of(), artifact, Map.of("server.port", "0"), directory.log(SERVICE));
        service = new SupervisedService(SERVICE.label(), command, ProcessOptions.USUAL, directory, notes());
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void startsACrashedServiceAgain() throws Exception {
        ProcessHandle first = running();
        first.destroyForcibly();

        assertThat(notes.poll(20, TimeUnit.SECONDS))
                .isEqualTo("order-service ended unexpectedly (exit status 137), starting it again in 1 s");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(PidFile.of(directory, SERVICE.label()).read())
                                .hasValueSatisfying(pid -> assertThat(pid).isNotEqualTo(first.pid())));
    }

    @Test
    void leavesAStoppedServiceAlone() {
        ProcessHandle process = running();
        service.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(notes).isEmpty();
        assertThat(PidFile.of(directory, SERVICE.label()).read()).isEmpty();
    }

    @Test
    void isNotStartedAgainWhenItIsKilledForGood() {
        ProcessHandle process = running();
        service.killForGood();

        assertThat(process.isAlive()).isFalse();
        assertThat(notes).isEmpty();
        assertThat(PidFile.of(directory, SERVICE.label()).read()).isEmpty();
    }

    @Test
    void isFoundByALaterLauncherWhenItsOwnIsGone() {
        ProcessHandle process = running();

        assertThat(LeftOvers.stop(directory)).isEqualTo(1);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void isNotTakenForAnotherProcessWithItsNumber() throws Exception {
        PidFile.of(directory, Part.PAYMENT_SERVICE.label())
                .write(ProcessHandle.current().pid());
        service.stop();

        assertThat(LeftOvers.stop(directory)).isZero();
    }

    private ProcessHandle running() {
        return PidFile.of(directory, SERVICE.label())
                .read()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    private Progress notes() {
        return new Progress() {
            @Override
            public void healthy(Part part, String where, Duration took) {}

            @Override
            public void note(String line) {
                notes.add(line);
            }
        };
    }
}
