package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the others, in the transaction of the write, that a shopper came back to an abandoned cart. */
@ApplicationScoped
class ResumeCart {

    private final CartStore carts;
    private final Outbox outbox;

    ResumeCart(CartStore carts, Outbox outbox) {
        this.carts = carts;
        this.outbox = outbox;
    }

    /** @param after as it was just written, with the version the event tells */
    Uni<Void> tellIfBack(SqlTx tx, Cart before, Cart after) {
        boolean isBack = before.isAbandoned() && !after.isAbandoned();
        return isBack ? tell(tx, after) : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(SqlTx tx, Cart cart) {
        return carts.noteResumed(tx::query, cart.id(), cart.lastActivityAt())
                .chain(() -> outbox.append(tx, new CartResumedV1(cart.id(), cart.version(), cart.lastActivityAt())));
    }
}
