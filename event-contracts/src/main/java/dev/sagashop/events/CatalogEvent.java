package dev.sagashop.events;

/** What the inventory service says of its products, on the compacted topic {@code catalog}. */
public sealed interface CatalogEvent extends Event permits ProductChanged {

    /** The product's stock keeping unit. */
    String sku();

    @Override
    default String subject() {
        return sku();
    }
}
