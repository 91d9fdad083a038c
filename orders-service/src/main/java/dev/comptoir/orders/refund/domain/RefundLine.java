package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The units of one order line that a refund pays back. */
@Entity
@Table(name = "refund_lines")
public class RefundLine {

    @Id
    UUID id;

    UUID refundId;
    int position;
    UUID lineId;
    String sku;
    int quantity;
    long amountMinor;
    boolean isRestocked;

    RefundLine() {}

    public UUID lineId() {
        return lineId;
    }

    public int quantity() {
        return quantity;
    }

    public String sku() {
        return sku;
    }

    /** In the currency of its refund. */
    public Money amount(String currency) {
        return Money.ofMinor(amountMinor, currency);
    }

    static RefundLine of(UUID id, UUID refundId, int position, RefundQuote.QuotedLine quoted) {
        RefundLine line = new RefundLine();
        line.id = id;
        line.refundId = refundId;
        line.position = position;
        line.lineId = quoted.lineId();
        line.sku = quoted.sku();
        line.quantity = quoted.quantity();
        line.amountMinor = quoted.amount().minor();
        line.isRestocked = quoted.isRestocked();
        return line;
    }
}
