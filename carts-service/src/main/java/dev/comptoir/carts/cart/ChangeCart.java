package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.CartChange.Outcome;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Changes a cart in one write that only takes effect on the version it was decided on: first on what this instance knows of
 * the cart, else on what it reads. Neither waits for anybody. Whoever was overtaken reads again, and after a few times holds
 * the row, so that a shopper who clicks fast gets every click. An abandoned cart is held at once.
 */
@ApplicationScoped
public class ChangeCart {

    private static final int FREE_ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final ChangeHeldCart held;

    ChangeCart(SqlTransactions transactions, CartStore carts, ChangeHeldCart held) {
        this.transactions = transactions;
        this.carts = carts;
        this.held = held;
    }

    public <T> Uni<Replayable<T>> handle(CartChange<T> change) {
        Uni<Replayable<T>> done =
                carts.known(change.cartId()).map(cart -> guess(change, cart)).orElseGet(() -> attempt(change, 1));
        return change.key().isGiven()
                ? done.onFailure(IdempotentStatements::isTaken).recoverWithUni(() -> attempt(change, FREE_ATTEMPTS))
                : done;
    }

    /** Only its write proves a guess: a refusal, or nothing to write, is decided again on what is read. */
    private <T> Uni<Replayable<T>> guess(CartChange<T> change, Cart cart) {
        return Uni.createFrom()
                .deferred(() -> change.decision().on(transactions::query, cart))
                .map(outcome -> Optional.of(outcome).filter(Outcome::isWritten))
                .onFailure()
                .recoverWithItem(() -> Optional.empty())
                .chain(guessed ->
                        guessed.map(outcome -> write(change, outcome, 1)).orElseGet(() -> attempt(change, 1)));
    }

    private <T> Uni<Replayable<T>> attempt(CartChange<T> change, int number) {
        return number > FREE_ATTEMPTS
                ? held.handle(change)
                : carts.find(change).chain(found -> found.orElse(cart -> goOn(change, cart, number)));
    }

    private <T> Uni<Replayable<T>> goOn(CartChange<T> change, Cart cart, int number) {
        return cart.isAbandoned()
                ? held.handle(change)
                : change.decision().on(transactions::query, cart).chain(outcome -> write(change, outcome, number + 1));
    }

    /** @param next the attempt that follows when somebody else was faster */
    private <T> Uni<Replayable<T>> write(CartChange<T> change, Outcome<T> outcome, int next) {
        Replayable<T> done = new Replayable<>(outcome.answer().apply(outcome.cart()), false);
        return outcome.isWritten()
                ? carts.replace(outcome.cart(), change.key(), done.answer())
                        .chain(isThere -> isThere ? Uni.createFrom().item(done) : attempt(change, next))
                : Uni.createFrom().item(done);
    }
}
