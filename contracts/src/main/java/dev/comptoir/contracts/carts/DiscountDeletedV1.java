package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** A discount was deleted with all its codes; it reads as it stood last. */
@EventType(name = "carts.discount-deleted.v1", topic = Topics.CARTS_DISCOUNT)
public record DiscountDeletedV1(UUID discountId, long version, DiscountV1 discount) implements Event {

    @Override
    public String key() {
        return discountId.toString();
    }
}
