package dev.comptoir.carts.merge;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores that a cart has ended in another one. */
@ApplicationScoped
class MergeStore {

    private static final String END = """
            update carts set status = 'MERGED', version = version + 1, merged_into = $2, idle_since = null where id = $1""";
    private static final String RESUMED = """
            update abandoned_carts set resumed_at = $2, next_email_at = null, updated_at = $2
             where cart_id = $1 and resumed_at is null""";

    /** @param isLeft whether the merchant's list has it as abandoned; its shopper is back */
    Uni<Void> end(SqlTx tx, UUID from, UUID into, boolean isLeft, Instant now) {
        return tx.execute(END, from, into)
                .chain(() ->
                        Steps.when(isLeft, () -> tx.execute(RESUMED, from, now).replaceWithVoid()));
    }
}
