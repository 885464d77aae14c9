package dev.sagashop.localstack.invariants;

/**
 * Something that must hold and does not.
 *
 * @param invariant what must hold
 * @param detail where it does not
 */
public record Breach(String invariant, String detail) {

    @Override
    public String toString() {
        return invariant + ": " + detail;
    }
}
