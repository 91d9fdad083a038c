package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartProblem.CartCheckingOut;
import dev.comptoir.carts.cart.domain.CartProblem.CartConverted;
import dev.comptoir.carts.cart.domain.CartProblem.CartIncomplete;
import dev.comptoir.carts.cart.domain.CartProblem.NotSellable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A shopper's cart and its way from the first item to an order. */
@Entity
@Table(name = "carts")
public class Cart {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CartStatus status;

    private String currency;

    /** Lower case: what the merchant's search and the abandonment sweep look at. */
    private String email;

    private CartContent content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    @Column(name = "watched_from")
    private Instant watchedFrom;

    @Column(name = "checkout_started_at")
    private Instant checkoutStartedAt;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "converted_at")
    private Instant convertedAt;

    /** For the persistence provider. */
    protected Cart() {}

    public static Cart open(UUID id, CartContent content, Instant now) {
        Cart cart = new Cart();
        cart.id = id;
        cart.status = CartStatus.ACTIVE;
        cart.currency = content.totals().total().currency();
        cart.createdAt = now;
        cart.orderNumber = "";
        cart.take(content, now);
        return cart;
    }

    /** Takes a shopper's edit; true when that brought an abandoned cart back. */
    public boolean edit(CartContent next, Instant now) {
        requireEditable();
        boolean isBack = status == CartStatus.ABANDONED;
        status = CartStatus.ACTIVE;
        take(next, now);
        return isBack;
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

    /**
     * Locks the cart for checkout. One content has one order id for ever: a repeated attempt names the same order, so
     * that it cannot be placed twice, and a changed cart names another, so that it cannot be taken for the first.
     *
     * @param freshOrderId used when this content has none yet
     */
    public void checkOut(UUID freshOrderId, Instant now) {
        requireComplete();
        status = CartStatus.CHECKING_OUT;
        orderId = orderId == null ? freshOrderId : orderId;
        checkoutStartedAt = now;
        lastActivityAt = now;
    }

    /** Repeats a checkout whose outcome nobody has heard of. */
    public void checkOutAgain(Instant now) {
        checkoutStartedAt = now;
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

    private void take(CartContent next, Instant now) {
        boolean isSame = next.equals(content);
        content = next;
        email = next.email().toLowerCase(Locale.ROOT);
        lastActivityAt = now;
        orderId = isSame ? orderId : null;
        boolean isWorthWatching = !next.items().isEmpty() && !email.isEmpty();
        watchedFrom = !isWorthWatching ? null : watchedFrom == null ? now : watchedFrom;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CartStatus status() {
        return status;
    }

    public CartContent content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    public UUID orderId() {
        return orderId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public Instant convertedAt() {
        return convertedAt;
    }
}
