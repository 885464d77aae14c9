package dev.sagashop.events.data;

import java.util.Objects;

/**
 * A place where inventory's books do not balance.
 *
 * @param invariant what must hold of every product, for people to read
 * @param detail which product it does not hold of, and by how much, for people to read
 */
public record BooksBreach(String invariant, String detail) {

    public BooksBreach {
        Objects.requireNonNull(invariant, "invariant");
        Objects.requireNonNull(detail, "detail");
    }
}
