package dev.comptoir.carts.erasure;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Every place of this database in which a person stands. */
@ApplicationScoped
class ShopperDataStore {

    // Without an address nobody is reminded of the cart, so nothing waits to be abandoned.
    private static final String CARTS = """
            update carts
               set version = version + 1, email = '', idle_since = null,
                   content = (content::jsonb - array['customer', 'billingAddress', 'shippingAddress', 'customerRemark', 'giftMessage'])::text
             where email = any($1) returning id""";
    private static final String ABANDONED = """
            update abandoned_carts set email = $2, customer_name = '', next_email_at = null, updated_at = $3
             where email = any($1)""";
    private static final String TAGS = "delete from customer_tags where email = any($1)";
    private static final String REDEMPTIONS =
            "update discount_redemptions set customer_key = $2 where cart_id = any($1)";

    private final Clock clock;

    ShopperDataStore(Clock clock) {
        this.clock = clock;
    }

    /** Returns the carts. */
    Uni<List<UUID>> erase(SqlTx tx, List<String> spellings, String pseudonym) {
        String[] emails = spellings.toArray(String[]::new);
        return tx.list(CARTS, Columns::uuid, (Object) emails)
                .call(() -> tx.execute(ABANDONED, emails, pseudonym, clock.instant()))
                .call(() -> tx.execute(TAGS, (Object) emails))
                .call(carts -> tx.execute(REDEMPTIONS, carts.toArray(UUID[]::new), pseudonym));
    }
}
