package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Remembers in one statement who has ordered which cart, and forgets it when nothing can come of it any more. */
@ApplicationScoped
class OrderedStore {

    // Nearly every order is of a shopper who left nothing behind: then this statement is all, inbox row included. It
    // cannot see a cart of the shopper that is being taken in at this moment, but that holds the shopper's row: the
    // upsert waits for it and returns the row as it is then, marked.
    private static final String REMEMBER = """
            with owner as (
                insert into recovery_owners (id, email, ordered_at)
                select $3::uuid, $4::text, $5::timestamptz where $4::text <> ''
                on conflict (email) do update
                   set ordered_at = greatest(recovery_owners.ordered_at, excluded.ordered_at)
                returning may_wait),
            ordered as (
                insert into ordered_carts (cart_id, ordered_at) select $6::uuid, $5::timestamptz where $7
                on conflict do nothing),
            found as (
                select exists (select from owner where may_wait)
                    or exists (select from recovery_carts where cart_id = $6::uuid) as is_needed),
            done as (
                insert into inbox (consumer, event_id) select $1, $2 from found where not is_needed
                on conflict do nothing)
            select is_needed from found""";

    private static final String FORGET = """
            delete from ordered_carts where ctid = any(array(
                select ctid from ordered_carts where ordered_at < $1 limit $2))""";

    private static final UUID NO_CART = new UUID(0, 0);

    private final SqlTransactions transactions;

    OrderedStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Whether something may have to be called off; if not, the event has had its effect and is in the inbox.
     *
     * @param email normalised; empty when the order has none
     */
    Uni<Boolean> remember(EventMeta meta, String email, UUID cartId, Instant placedAt) {
        return transactions
                .query(
                        REMEMBER,
                        meta.consumer(),
                        meta.id(),
                        Ids.next(),
                        email,
                        SqlTime.of(placedAt),
                        cartId,
                        !cartId.equals(NO_CART))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Gives the number of carts forgotten. */
    Uni<Integer> forget(Instant before, int most) {
        return transactions.query(FORGET, SqlTime.of(before), most).map(rows -> rows.rowCount());
    }
}
