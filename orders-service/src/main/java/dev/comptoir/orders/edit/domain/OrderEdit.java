package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.pricing.domain.DueTax;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a merchant changes of the rows and the price of an order.
 *
 * @param discount what the merchant takes off in all, as the customer sees it; null when that stays
 * @param fee of shipping; null when that stays
 */
public record OrderEdit(
        List<AddedLine> added, List<LineEdit> changed, List<UUID> removed, Money discount, FeeEdit fee) {

    public OrderEdit {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /**
     * A new fee.
     *
     * @param tax null for the tax of the place
     */
    public record FeeEdit(Money shown, DueTax tax) {}

    Optional<LineEdit> of(UUID lineId) {
        return changed.stream().filter(edit -> edit.lineId().equals(lineId)).findFirst();
    }
}
