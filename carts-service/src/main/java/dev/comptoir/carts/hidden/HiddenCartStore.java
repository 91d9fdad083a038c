package dev.comptoir.carts.hidden;

import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores which abandoned carts are hidden. */
@ApplicationScoped
class HiddenCartStore {

    private static final String SAVE = """
            update abandoned_carts
               set hidden_at = case when $2 then coalesce(hidden_at, $3::timestamptz) end,
                   updated_at = case when (hidden_at is not null) = $2 then updated_at else $3::timestamptz end
             where cart_id = $1""";

    Uni<Void> save(SqlTx tx, UUID cartId, boolean isHidden, Instant now) {
        return tx.execute(SAVE, cartId, isHidden, now)
                .invoke(changed -> checkFound(changed, cartId))
                .replaceWithVoid();
    }

    private static void checkFound(int changed, UUID cartId) {
        if (changed == 0) {
            throw notFound(cartId);
        }
    }

    private static DomainException notFound(UUID cartId) {
        return NOT_FOUND.refusal("abandoned-cart-not-found", "There is no abandoned cart %s.", cartId);
    }
}
