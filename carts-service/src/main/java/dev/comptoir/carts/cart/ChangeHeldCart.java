package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.CartChange.Outcome;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Changes a cart while holding its row: one that others keep changing, or an abandoned one, which comes back together with
 * the event that says so.
 */
@ApplicationScoped
class ChangeHeldCart {

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final ResumeCart resume;

    ChangeHeldCart(SqlTransactions transactions, CartStore carts, ResumeCart resume) {
        this.transactions = transactions;
        this.carts = carts;
        this.resume = resume;
    }

    public <T> Uni<Replayable<T>> handle(CartChange<T> change) {
        return transactions.run(tx ->
                carts.lock(tx, change).chain(found -> found.orElse(cart -> change(tx, change, cart))));
    }

    private <T> Uni<Replayable<T>> change(SqlTx tx, CartChange<T> change, Cart cart) {
        return change.decision().on(tx::query, cart).chain(outcome -> write(tx, change, cart, outcome));
    }

    private <T> Uni<Replayable<T>> write(SqlTx tx, CartChange<T> change, Cart before, Outcome<T> outcome) {
        Replayable<T> done = new Replayable<>(outcome.answer().apply(outcome.cart()), false);
        return outcome.isWritten()
                ? carts.replaceHeld(tx, outcome.cart(), change.key(), done.answer())
                        .chain(() -> resume.tellIfBack(tx, before, outcome.cart()))
                        .replaceWith(done)
                : Uni.createFrom().item(done);
    }
}
