package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.change.CartCommand.Result;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.idempotency.IdempotentStatements;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Changes a cart without waiting for anybody: on a guess, else on what it reads. A command that was overtaken three times
 * locks the row, so that a shopper who clicks fast gets every click. An abandoned cart is locked at once.
 */
@ApplicationScoped
public class ChangeCart {

    private static final int UNLOCKED_ATTEMPTS = 3;

    private final SqlPool pool;
    private final CartStore carts;
    private final ChangeLockedCart locked;

    ChangeCart(SqlPool pool, CartStore carts, ChangeLockedCart locked) {
        this.pool = pool;
        this.carts = carts;
        this.locked = locked;
    }

    public <T> Uni<Replayable<T>> handle(CartCommand<T> command) {
        Uni<Replayable<T>> done =
                carts.cached(command.cartId()).map(cart -> guess(command, cart)).orElseGet(() -> read(command, 1));
        return command.key().isGiven()
                ? done.onFailure(IdempotentStatements::isTaken).recoverWithUni(() -> read(command, UNLOCKED_ATTEMPTS))
                : done;
    }

    /** The same with the cart's row locked, for a decision that writes more than the cart: it is asked once, in a transaction. */
    public <T> Uni<Replayable<T>> locked(CartCommand<T> command) {
        return locked.handle(command);
    }

    /** Only its write proves a guess: a refusal, or nothing to write, is decided again on what is read. */
    private <T> Uni<Replayable<T>> guess(CartCommand<T> command, Cart cart) {
        return Uni.createFrom()
                .deferred(() -> command.decision().on(pool, cart))
                .map(result -> Optional.of(result).filter(Result::isWritten))
                .onFailure()
                .recoverWithItem(() -> Optional.empty())
                .chain(guessed ->
                        guessed.map(result -> write(command, result, 1)).orElseGet(() -> read(command, 1)));
    }

    private <T> Uni<Replayable<T>> read(CartCommand<T> command, int attempt) {
        return attempt > UNLOCKED_ATTEMPTS
                ? locked.handle(command)
                : carts.find(command).chain(found -> found.orElse(cart -> decide(command, cart, attempt)));
    }

    private <T> Uni<Replayable<T>> decide(CartCommand<T> command, Cart cart, int attempt) {
        return cart.isAbandoned()
                ? locked.handle(command)
                : command.decision().on(pool, cart).chain(result -> write(command, result, attempt + 1));
    }

    /** @param next the attempt that follows when another write was faster */
    private <T> Uni<Replayable<T>> write(CartCommand<T> command, Result<T> result, int next) {
        Replayable<T> done = new Replayable<>(result.answer().apply(result.cart()), false);
        return result.isWritten()
                ? carts.replace(result.cart(), command.key(), done.answer())
                        .chain(isReplaced -> isReplaced ? Uni.createFrom().item(done) : read(command, next))
                : Uni.createFrom().item(done);
    }
}
