package dev.comptoir.carts.cart.domain;

import java.time.Instant;

/**
 * When things happened to a cart.
 *
 * @param idleSince when the abandonment sweep looks at it; null while it is empty or there is no e-mail to write to
 */
public record CartTimes(Instant createdAt, Instant lastActivityAt, Instant idleSince) {

    /** A shopper's change. */
    CartTimes changed(Instant now, boolean canBeAbandoned) {
        Instant since = idleSince == null ? now : idleSince;
        return new CartTimes(createdAt, now, canBeAbandoned ? since : null);
    }

    CartTimes active(Instant now) {
        return new CartTimes(createdAt, now, idleSince);
    }
}
