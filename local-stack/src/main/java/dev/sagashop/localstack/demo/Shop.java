package dev.sagashop.localstack.demo;

/** Products of the seeded catalogue. */
final class Shop {
    static final String IN_STOCK = "COF-ETH-250";
    static final String SOLD_OUT = "TEA-MAT-30";

    private Shop() {}
}
