package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The tax at one rate that a refund contains. */
@Entity
@Table(name = "refund_taxes")
public class RefundTax {

    @Id
    UUID id;

    UUID refundId;
    int position;

    /** Null where nobody said the rate. */
    Integer taxBasisPoints;

    long taxMinor;

    RefundTax() {}

    static List<RefundTax> of(Refund refund, List<RefundTaxes.AtRate> taxes, Supplier<UUID> ids) {
        List<RefundTax> rows = new ArrayList<>();
        for (RefundTaxes.AtRate at : taxes) {
            RefundTax row = new RefundTax();
            row.id = ids.get();
            row.refundId = refund.id();
            row.position = rows.size();
            row.taxBasisPoints = at.basisPoints();
            row.taxMinor = at.tax().minor();
            rows.add(row);
        }
        return rows;
    }

    /** Null where nobody said it. */
    public Percentage rate() {
        return taxBasisPoints == null ? null : new Percentage(taxBasisPoints);
    }

    /** What of it has gone back, in proportion where a part of the refund failed. */
    public Money refunded(Refund refund) {
        Money tax = Money.ofMinor(taxMinor, refund.amount().currency());
        return Shares.of(tax, refund.goingAmount().minor(), refund.amount().minor());
    }
}
