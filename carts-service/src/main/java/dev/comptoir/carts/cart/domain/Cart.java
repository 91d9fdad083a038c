package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartProblem.CartCheckingOut;
import dev.comptoir.carts.cart.domain.CartProblem.CartConverted;
import dev.comptoir.carts.cart.domain.CartProblem.CartIncomplete;
import dev.comptoir.carts.cart.domain.CartProblem.NotSellable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A shopper's cart and its way from the first item to an order. Never changed in place, like its content: a transition
 * gives the cart as it is afterwards, so that what was read and what is to be written can be compared.
 *
 * @param watchedFrom when the abandonment sweep looks at it; null while nothing is in it or nobody could be asked
 * @param orderId the order this very content asks for; null before its first checkout
 * @param orderNumber empty until the cart was ordered
 */
public record Cart(
        UUID id,
        long version,
        CartStatus status,
        CartContent content,
        Instant createdAt,
        Instant lastActivityAt,
        Instant watchedFrom,
        Instant checkoutStartedAt,
        UUID orderId,
        String orderNumber,
        Instant convertedAt) {

    public static Cart open(UUID id, CartContent content, Instant now) {
        Cart blank = new Cart(id, 0, CartStatus.ACTIVE, null, kept(now), null, null, null, null, "", null);
        return blank.with(content, now);
    }

    /** Takes a shopper's edit, which brings an abandoned cart back. */
    public Cart edit(CartContent next, Instant now) {
        requireEditable();
        return with(next, now);
    }

    /** A cart on its way to becoming an order, or ordered already, takes no edits. */
    public void requireEditable() {
        if (status == CartStatus.CONVERTED) {
            throw new CartConverted(orderId, orderNumber);
        }
        if (status == CartStatus.CHECKING_OUT) {
            throw new CartCheckingOut();
        }
    }

    public boolean isAbandoned() {
        return status == CartStatus.ABANDONED;
    }

    /**
     * Locks the cart for checkout. One content has one order id for ever: a repeated attempt names the same order, so
     * that it cannot be placed twice, and a changed cart names another, so that it cannot be taken for the first.
     *
     * @param freshOrderId used when this content has none yet
     */
    public Cart checkOut(UUID freshOrderId, Instant instant) {
        requireComplete();
        Instant now = kept(instant);
        UUID wanted = orderId == null ? freshOrderId : orderId;
        return new Cart(
                id,
                version,
                CartStatus.CHECKING_OUT,
                content,
                createdAt,
                now,
                watchedFrom,
                now,
                wanted,
                orderNumber,
                convertedAt);
    }

    /** Repeats a checkout whose outcome nobody has heard of. */
    public Cart checkOutAgain(Instant now) {
        return new Cart(
                id,
                version,
                status,
                content,
                createdAt,
                lastActivityAt,
                watchedFrom,
                now,
                orderId,
                orderNumber,
                convertedAt);
    }

    /** The cart with the version it has once it is written. */
    public Cart raised() {
        return new Cart(
                id,
                version + 1,
                status,
                content,
                createdAt,
                lastActivityAt,
                watchedFrom,
                checkoutStartedAt,
                orderId,
                orderNumber,
                convertedAt);
    }

    /** Lower case: what the merchant's search and the abandonment sweep look at. */
    public String email() {
        return content.email().toLowerCase(Locale.ROOT);
    }

    private void requireComplete() {
        List<String> missing = content.missing();
        if (!missing.isEmpty()) {
            throw new CartIncomplete(missing);
        }
        List<String> unsold = content.notSellable();
        if (!unsold.isEmpty()) {
            throw new NotSellable(unsold);
        }
    }

    /** As exact as the database keeps it, so that an answer shows the same before and after it was kept. */
    private static Instant kept(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private Cart with(CartContent next, Instant instant) {
        Instant now = kept(instant);
        boolean isWorthWatching = !next.items().isEmpty() && !next.email().isEmpty();
        Instant watched = watchedFrom == null ? now : watchedFrom;
        return new Cart(
                id,
                version,
                CartStatus.ACTIVE,
                next,
                createdAt,
                now,
                isWorthWatching ? watched : null,
                checkoutStartedAt,
                next.equals(content) ? orderId : null,
                orderNumber,
                convertedAt);
    }
}
