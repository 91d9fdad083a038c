package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Changes a cart while its row is locked: one that others keep changing, or an abandoned one, which resumes together with
 * the event that says so.
 */
@ApplicationScoped
class ChangeLockedCart {

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final ResumeCart resume;

    ChangeLockedCart(SqlTransactions transactions, CartStore carts, ResumeCart resume) {
        this.transactions = transactions;
        this.carts = carts;
        this.resume = resume;
    }

    <T> Uni<Replayable<T>> handle(CartCommand<T> command) {
        return transactions.run(tx ->
                carts.lock(tx, command).chain(found -> found.orElse(cart -> change(tx, command, cart))));
    }

    private <T> Uni<Replayable<T>> change(SqlTx tx, CartCommand<T> command, Cart cart) {
        return command.decision().on(tx, cart).chain(result -> write(tx, command, cart, result));
    }

    private <T> Uni<Replayable<T>> write(SqlTx tx, CartCommand<T> command, Cart before, Result<T> result) {
        Replayable<T> done = new Replayable<>(result.answer().apply(result.cart()), false);
        return result.isWritten()
                ? carts.replaceLocked(tx, result.cart(), command.key(), done.answer())
                        .chain(() -> resume.publishIfBack(tx, before, result.cart()))
                        .replaceWith(done)
                : Uni.createFrom().item(done);
    }
}
