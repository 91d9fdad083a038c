package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/**
 * A change somebody asks for: which cart, under which key, and how what is found there decides what becomes of it.
 *
 * @param type of the answer, which a key keeps
 */
public record CartChange<T>(UUID cartId, RequestKey key, Class<T> type, Decision<T> decision) {

    /** Decides on the cart as it was read; asked again when somebody else was faster. Writes nothing itself. */
    @FunctionalInterface
    public interface Decision<T> {
        Uni<Outcome<T>> on(SqlRunner lane, Cart cart);
    }

    /**
     * What becomes of the cart, and what is answered.
     *
     * @param answer made from the cart as it is in the end, with its new version
     */
    public record Outcome<T>(Cart cart, boolean isWritten, Function<Cart, T> answer) {

        public static <T> Outcome<T> written(Cart cart, Function<Cart, T> answer) {
            return new Outcome<>(cart.raised(), true, answer);
        }

        public static <T> Outcome<T> untouched(Cart cart, Function<Cart, T> answer) {
            return new Outcome<>(cart, false, answer);
        }
    }
}
