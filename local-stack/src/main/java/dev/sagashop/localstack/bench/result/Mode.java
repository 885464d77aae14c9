package dev.sagashop.localstack.bench.result;

/** Where orders come in. */
public enum Mode {
    /** Through bff-web's {@code POST /api/orders}, as customers' do. */
    BFF,
    /** Straight at the order service's {@code POST /orders}. */
    DIRECT
}
