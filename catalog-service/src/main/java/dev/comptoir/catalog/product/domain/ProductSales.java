package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How a product has sold so far; starts at nothing with the product and is then only counted, what comes back apart. */
@Entity
@Table(name = "product_sales")
public class ProductSales {

    @Id
    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "units_sold")
    private long unitsSold;

    @Column(name = "order_count")
    private long orderCount;

    @Column(name = "sales_minor")
    private long salesMinor;

    @Column(name = "units_refunded")
    private long unitsRefunded;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    private String currency;

    @Column(name = "last_sold_at")
    private Instant lastSoldAt;

    ProductSales() {}

    public UUID productId() {
        return productId;
    }

    public long unitsSold() {
        return unitsSold;
    }

    public long orderCount() {
        return orderCount;
    }

    public Money sales() {
        return Money.ofMinor(salesMinor, currency);
    }

    /** Units of those that came back by refunds and cancellations. */
    public long unitsRefunded() {
        return unitsRefunded;
    }

    public Money refunded() {
        return Money.ofMinor(refundedMinor, currency);
    }

    public Instant lastSoldAt() {
        return lastSoldAt;
    }
}
