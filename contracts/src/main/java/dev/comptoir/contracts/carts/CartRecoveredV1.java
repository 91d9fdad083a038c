package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An abandoned cart became a paid order after its recovery link was followed.
 *
 * @param step of the campaign whose mail had the link; 0 for a mail by hand, null when it is not known
 */
@EventType(name = "carts.cart-recovered.v1", topic = Topics.CARTS_CART)
public record CartRecoveredV1(
        UUID cartId,
        long version,
        UUID campaignId,
        UUID sendId,
        UUID orderId,
        Money total,
        Instant recoveredAt,
        Integer step)
        implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
