package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An order as an edit makes it.
 *
 * @param lines those that stay and those that come, in their order
 * @param stock units more (positive) or fewer (negative) per SKU that is counted; SKUs that end as they began are left out
 */
public record EditedOrder(
        List<Row> lines, List<UUID> removed, OrderTotals totals, SequencedMap<String, Integer> stock) {

    public EditedOrder {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
    }

    /**
     * A row as it becomes.
     *
     * @param discount its share of the discount, before tax
     * @param taxBasisPoints at which rate it is taxed; null where nobody said it
     */
    public record Row(
            UUID id,
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money total,
            Money tax,
            Money discount,
            boolean takesStock,
            Integer taxBasisPoints) {}

    /** What has to be taken, to be reserved before the edit is made. */
    public SequencedMap<String, Integer> taken() {
        TreeMap<String, Integer> more = new TreeMap<>(stock);
        more.values().removeIf(units -> units < 0);
        return more;
    }

    public Row row(UUID id) {
        return lines.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
