package dev.comptoir.carts.cart.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A shopper's cart and its way from the first item to an order. Never changed in place, like its content: a transition
 * returns the cart as it is afterwards, so that what was read and what is to be written can be compared.
 *
 * @param mergedInto the cart this one ended in; null for none
 */
public record Cart(
        UUID id,
        long version,
        CartStatus status,
        CartContent content,
        CartTimes times,
        OrderAttempt order,
        UUID mergedInto) {

    public static Cart open(UUID id, CartContent content, Instant now) {
        CartTimes times = new CartTimes(now, now, null);
        return new Cart(id, 0, CartStatus.ACTIVE, null, times, OrderAttempt.NONE, null).with(content, now);
    }

    /** Takes a shopper's edit, which brings an abandoned cart back. */
    public Cart edit(CartContent next, Instant now) {
        requireEditable();
        return with(next, now);
    }

    /** Takes a discount the shopper was given; an abandoned cart stays abandoned. */
    public Cart entitled(CartContent next) {
        requireEditable();
        return new Cart(
                id, version, status, next, times, next.equals(content) ? order : order.withoutOrderId(), mergedInto);
    }

    public boolean isOpen() {
        return status == CartStatus.ACTIVE || status == CartStatus.ABANDONED;
    }

    /** A cart on its way to becoming an order, or ordered already, takes no edits. */
    public void requireEditable() {
        if (status == CartStatus.CONVERTED) {
            throw CartProblem.converted(order.orderId(), order.orderNumber());
        }
        if (status == CartStatus.CHECKING_OUT) {
            throw CartProblem.checkingOut();
        }
        if (status == CartStatus.MERGED) {
            throw CartProblem.merged(mergedInto);
        }
    }

    public boolean isAbandoned() {
        return status == CartStatus.ABANDONED;
    }

    public boolean isOrdered() {
        return !order.orderNumber().isEmpty();
    }

    /**
     * Locks the cart for checkout. One content has one order id for ever: a repeated attempt names the same order, so
     * that it cannot be placed twice, and a changed cart names another, so that it cannot be taken for the first.
     *
     * @param freshOrderId used when this content has none yet
     */
    public Cart checkOut(UUID freshOrderId, Instant now) {
        requireComplete();
        return new Cart(
                id,
                version,
                CartStatus.CHECKING_OUT,
                content,
                times.active(now),
                order.started(now, freshOrderId),
                mergedInto);
    }

    /** Repeats a checkout whose outcome is unknown. */
    public Cart checkOutAgain(Instant now) {
        return new Cart(id, version, status, content, times, order.started(now, null), mergedInto);
    }

    /** The cart with the version it has once it is written. */
    public Cart raised() {
        return new Cart(id, version + 1, status, content, times, order, mergedInto);
    }

    /** Lower case: what the merchant's search and the abandonment sweep look at. */
    public String email() {
        return content.email().toLowerCase(Locale.ROOT);
    }

    public Instant lastActivityAt() {
        return times.lastActivityAt();
    }

    private void requireComplete() {
        List<String> missing = content.missing();
        if (!missing.isEmpty()) {
            throw CartProblem.incomplete(missing);
        }
        List<String> unsold = content.notSellable();
        if (!unsold.isEmpty()) {
            throw CartProblem.notSellable(unsold);
        }
    }

    private Cart with(CartContent next, Instant now) {
        boolean canBeAbandoned = !next.items().isEmpty() && !next.email().isEmpty();
        OrderAttempt same = next.equals(content) ? order : order.withoutOrderId();
        return new Cart(id, version, CartStatus.ACTIVE, next, times.changed(now, canBeAbandoned), same, mergedInto);
    }
}
