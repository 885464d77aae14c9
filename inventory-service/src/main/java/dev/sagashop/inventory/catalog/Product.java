package dev.sagashop.inventory.catalog;

import dev.sagashop.events.data.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A product as customers see it, with what is left of it at this moment. Only read here: {@link Catalog} changes it. */
@Entity
@Immutable
public class Product {

    @Id
    private String sku;

    private String name;

    private String description;

    private String category;

    @Column(name = "price_cents")
    private long priceCents;

    @Formula("(select stock.on_hand - stock.reserved from stock where stock.sku = sku)")
    private long available;

    /** For JPA, which fills in the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String category() {
        return category;
    }

    public Money price() {
        return Money.euros(priceCents);
    }

    public long available() {
        return available;
    }
}
