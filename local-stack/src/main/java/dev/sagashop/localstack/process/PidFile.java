package dev.sagashop.localstack.process;

import dev.sagashop.localstack.ShopDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The number of a service's process, written down so that a later launcher finds it.
 *
 * @param file where it is written
 */
public record PidFile(Path file) {

    /** Of the instance of a service that is called so. */
    public static PidFile of(ShopDirectory directory, String name) {
        return new PidFile(directory.run().resolve(name + ".pid"));
    }

    void write(long pid) throws IOException {
        Files.writeString(file, String.valueOf(pid));
    }

    /** The number, if one is written there. */
    public Optional<Long> read() {
        try {
            String text = Files.readString(file).strip();
            return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
