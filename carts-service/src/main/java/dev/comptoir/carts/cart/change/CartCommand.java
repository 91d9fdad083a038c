package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/**
 * A change of one cart: under which key, and how the cart as found decides the result.
 *
 * @param type of the answer that is stored with the key
 */
public record CartCommand<T>(UUID cartId, RequestKey key, Class<T> type, Decision<T> decision) {

    /** Decides on the cart as it was read; writes nothing, and is asked again when another write was faster. */
    @FunctionalInterface
    public interface Decision<T> {

        Uni<Result<T>> on(SqlRunner runner, Cart cart);
    }

    /**
     * The cart after the change, and what is answered.
     *
     * @param answer made from the cart as it is in the end, with its new version
     */
    public record Result<T>(Cart cart, boolean isWritten, Function<Cart, T> answer) {

        public static <T> Result<T> written(Cart cart, Function<Cart, T> answer) {
            return new Result<>(cart.raised(), true, answer);
        }

        public static <T> Result<T> unchanged(Cart cart, Function<Cart, T> answer) {
            return new Result<>(cart, false, answer);
        }
    }
}
