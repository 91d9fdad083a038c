package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A discount was changed, paused or resumed; it reads as it stands now.
 *
 * @param changes what differs from before
 */
@EventType(name = "carts.discount-updated.v1", topic = Topics.CARTS_DISCOUNT)
public record DiscountUpdatedV1(UUID discountId, long version, DiscountV1 discount, List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public DiscountUpdatedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return discountId.toString();
    }
}
