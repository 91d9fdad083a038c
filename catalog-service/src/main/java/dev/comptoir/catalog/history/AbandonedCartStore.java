package dev.comptoir.catalog.history;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores which carts were abandoned with which products. */
@ApplicationScoped
class AbandonedCartStore {

    private static final String DELETE = "delete from product_carts where cart_id = $1";
    private static final String RECOVERED = "update product_carts set is_recovered = true where cart_id = $1";
    private static final String ADD = """
            insert into product_carts (product_id, cart_id, abandoned_at, units, total_minor, currency)
            select product_id, $1, $2, sum(units), sum(minor), $3
              from unnest($4::uuid[], $5::int[], $6::bigint[]) as item (product_id, units, minor)
             where exists (select from products p where p.id = item.product_id)
             group by product_id""";

    Uni<Void> save(SqlTx tx, CartAbandonedV1 cart) {
        List<CartItemV1> items =
                cart.items().stream().filter(item -> item.productId() != null).toList();
        return delete(tx, cart.cartId())
                .chain(() -> tx.execute(
                        ADD,
                        cart.cartId(),
                        cart.abandonedAt(),
                        cart.total().currency(),
                        items.stream().map(CartItemV1::productId).toArray(UUID[]::new),
                        items.stream().map(CartItemV1::quantity).toArray(Integer[]::new),
                        items.stream().map(item -> item.total().minor()).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID cartId) {
        return tx.execute(DELETE, cartId).replaceWithVoid();
    }

    Uni<Void> markRecovered(SqlTx tx, UUID cartId) {
        return tx.execute(RECOVERED, cartId).replaceWithVoid();
    }
}
