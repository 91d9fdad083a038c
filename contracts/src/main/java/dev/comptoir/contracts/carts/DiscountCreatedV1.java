package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A discount was created.
 *
 * @param changes what differs from before
 */
@EventType(name = "carts.discount-created.v1", topic = Topics.CARTS_DISCOUNT)
public record DiscountCreatedV1(UUID discountId, long version, DiscountV1 discount, List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public DiscountCreatedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    public DiscountCreatedV1(UUID discountId, long version, DiscountV1 discount) {
        this(discountId, version, discount, List.of());
    }

    @Override
    public String key() {
        return discountId.toString();
    }
}
