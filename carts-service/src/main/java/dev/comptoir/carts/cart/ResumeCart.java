package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.db.OrmTx;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the others, in the transaction of the write, that a shopper came back to an abandoned cart. */
@ApplicationScoped
public class ResumeCart {

    private final CartStore carts;
    private final Outbox outbox;

    ResumeCart(CartStore carts, Outbox outbox) {
        this.carts = carts;
        this.outbox = outbox;
    }

    /** @param cart saved already, so that it carries the version the event tells */
    public Uni<Void> ifBack(OrmTx tx, Cart cart, boolean isBack, Instant now) {
        return isBack
                ? carts.noteResumed(tx, cart.id(), now)
                        .chain(() -> outbox.append(tx, new CartResumedV1(cart.id(), cart.version(), now)))
                : Uni.createFrom().voidItem();
    }
}
