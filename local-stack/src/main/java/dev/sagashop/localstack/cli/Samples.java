package dev.sagashop.localstack.cli;

/** Things of the seeded catalogue, for examples. */
final class Samples {
    static final String SKU = "COF-ETH-250";

    private Samples() {}
}
