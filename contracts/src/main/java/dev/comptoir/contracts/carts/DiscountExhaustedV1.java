package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** The last use of a discount was taken. */
@EventType(name = "carts.discount-exhausted.v1", topic = Topics.CARTS_DISCOUNT)
public record DiscountExhaustedV1(UUID discountId, long version, DiscountV1 discount) implements Event {

    @Override
    public String key() {
        return discountId.toString();
    }
}
