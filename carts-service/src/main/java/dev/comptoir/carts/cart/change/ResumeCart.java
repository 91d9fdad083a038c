package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes, in the transaction of the write, that a shopper came back to an abandoned cart. */
@ApplicationScoped
public class ResumeCart {

    private final CartStore carts;
    private final Outbox outbox;

    ResumeCart(CartStore carts, Outbox outbox) {
        this.carts = carts;
        this.outbox = outbox;
    }

    /** @param after as it was just written, with the version of the event */
    public Uni<Void> publishIfBack(SqlTx tx, Cart before, Cart after) {
        return Steps.when(before.isAbandoned() && !after.isAbandoned(), () -> publish(tx, after));
    }

    private Uni<Void> publish(SqlTx tx, Cart cart) {
        return carts.markResumed(tx, cart.id(), cart.lastActivityAt())
                .chain(() -> outbox.append(tx, new CartResumedV1(cart.id(), cart.version(), cart.lastActivityAt())));
    }
}
