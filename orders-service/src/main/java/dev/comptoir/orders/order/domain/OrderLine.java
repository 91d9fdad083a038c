package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One product row of an order, with how much of it was shipped and refunded. */
@Entity
@Table(name = "order_lines")
public class OrderLine {

    @Id
    UUID id;

    UUID orderId;
    int position;
    UUID productId;
    String sku;
    String name;
    String imageUrl;
    UUID fileGuid;
    int quantity;
    boolean isDigital;
    String currency;
    long unitPriceMinor;
    long totalMinor;
    long taxMinor;
    int shippedQuantity;
    int refundedQuantity;
    int restockedQuantity;

    OrderLine() {}

    public UUID id() {
        return id;
    }

    public UUID productId() {
        return productId;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String imageUrl() {
        return imageUrl;
    }

    public UUID fileGuid() {
        return fileGuid;
    }

    public int quantity() {
        return quantity;
    }

    /** As the shop shows it: with tax where the store's prices include tax. */
    public Money unitPrice() {
        return Money.ofMinor(unitPriceMinor, currency);
    }

    /** What the units cost before tax and before the order's discount. */
    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }

    public Money tax() {
        return Money.ofMinor(taxMinor, currency);
    }

    public int refundedQuantity() {
        return refundedQuantity;
    }

    /** Whether it is delivered as a download only, and so in no parcel. */
    public boolean isDigital() {
        return isDigital;
    }

    public int unshipped() {
        return isDigital ? 0 : quantity - shippedQuantity;
    }

    public int unrefunded() {
        return quantity - refundedQuantity;
    }

    public void ship(int units) {
        if (units < 1 || units > unshipped()) {
            throw new IllegalArgumentException(units + " units of " + sku + " are not left to ship");
        }
        shippedQuantity += units;
    }

    public void refund(int units, boolean isRestocked) {
        if (units < 1 || units > unrefunded()) {
            throw new IllegalArgumentException(units + " units of " + sku + " are not left to refund");
        }
        refundedQuantity += units;
        restockedQuantity += isRestocked ? units : 0;
    }
}
