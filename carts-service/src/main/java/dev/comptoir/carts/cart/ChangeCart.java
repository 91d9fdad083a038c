package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.CartChange.Outcome;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.db.Statements;
import dev.comptoir.platform.idempotency.KeyedStatements;
import dev.comptoir.platform.idempotency.Once;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Changes a cart in one read and one write, neither of which waits for anybody: the write only takes effect on the version
 * that was read. Whoever was overtaken reads again, and after a few times holds the row, so that a shopper who clicks fast
 * gets every click. An abandoned cart comes back in a transaction, together with the event that says so.
 */
@ApplicationScoped
public class ChangeCart {

    private static final int FREE_ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final CartStore carts;
    private final ResumeCart resume;

    ChangeCart(SqlTransactions transactions, CartStore carts, ResumeCart resume) {
        this.transactions = transactions;
        this.carts = carts;
        this.resume = resume;
    }

    public <T> Uni<Once<T>> handle(CartChange<T> change) {
        return change.key().isGiven()
                ? attempt(change, 1)
                        .onFailure(KeyedStatements::isTaken)
                        .recoverWithUni(() -> attempt(change, FREE_ATTEMPTS))
                : attempt(change, 1);
    }

    private <T> Uni<Once<T>> attempt(CartChange<T> change, int number) {
        return number > FREE_ATTEMPTS
                ? holding(change)
                : carts.find(transactions::query, change)
                        .chain(found -> found.orElse(cart -> goOn(change, cart, number)));
    }

    private <T> Uni<Once<T>> goOn(CartChange<T> change, Cart cart, int number) {
        return cart.isAbandoned()
                ? holding(change)
                : change.decision()
                        .on(transactions::query, cart)
                        .chain(outcome -> write(transactions::query, change, outcome))
                        .chain(done -> done.map(answer -> Uni.createFrom().item(answer))
                                .orElseGet(() -> attempt(change, number + 1)));
    }

    private <T> Uni<Once<T>> holding(CartChange<T> change) {
        return transactions.run(tx ->
                carts.lock(tx::query, change).chain(found -> found.orElse(cart -> hold(tx, change, cart))));
    }

    private <T> Uni<Once<T>> hold(SqlTx tx, CartChange<T> change, Cart cart) {
        return change.decision()
                .on(tx::query, cart)
                .chain(outcome -> write(tx::query, change, outcome)
                        .map(Optional::orElseThrow)
                        .call(() -> resume.tellIfBack(tx, cart, outcome.cart())));
    }

    /** Empty when somebody else was faster. */
    private <T> Uni<Optional<Once<T>>> write(Statements lane, CartChange<T> change, Outcome<T> outcome) {
        T answer = outcome.answer().apply(outcome.cart());
        Optional<Once<T>> done = Optional.of(new Once<>(answer, false));
        return outcome.isWritten()
                ? carts.replace(lane, outcome.cart(), change.key(), answer).map(isThere -> done.filter(_ -> isThere))
                : Uni.createFrom().item(done);
    }
}
