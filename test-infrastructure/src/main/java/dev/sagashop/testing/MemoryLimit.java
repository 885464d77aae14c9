package dev.sagashop.testing;

import com.github.dockerjava.api.command.CreateContainerCmd;
import java.util.Objects;
import java.util.function.Consumer;

/** As much as docker-compose.yml gives to broker and database: what does not do with it in a test would not there. */
final class MemoryLimit implements Consumer<CreateContainerCmd> {
    private static final long BYTES = 512L << 20;

    @Override
    public void accept(CreateContainerCmd command) {
        Objects.requireNonNull(command.getHostConfig()).withMemory(BYTES);
    }
}
