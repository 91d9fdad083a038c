package dev.comptoir.catalog.product.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What can be sold of a SKU now, as inventory-service last said. */
@Entity
@Table(name = "stock_levels")
public class StockLevel {

    @Id
    private String sku;

    private int available;

    private long version;

    StockLevel() {}

    public String sku() {
        return sku;
    }

    public int available() {
        return available;
    }

    public long version() {
        return version;
    }
}
