package dev.comptoir.campaigns.orderedcart;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers in one statement who has ordered which cart, and forgets it when nothing can come of it any more. */
@ApplicationScoped
class OrderedCartStore {

    // Nearly every order is of a shopper who left nothing behind: then this statement is all, inbox row included. It
    // cannot see a cart of the shopper that is being taken in at this moment, but that holds the shopper's row: the
    // upsert waits for it and returns the row as it is then, marked. Shoppers are locked in the order of their ids, as
    // everywhere, and new ones in the order of their addresses.
    private static final String REMEMBER = """
            with heard as (
                select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::timestamptz[])
                    as heard (event_id, new_id, email, cart_id, placed_at)),
            shopper as (
                select distinct on (email) new_id, email, placed_at from heard where email <> ''
                 order by email, placed_at desc),
            owner as (
                insert into recovery_owners (id, email, ordered_at)
                select new_id, email, placed_at from shopper left join recovery_owners known using (email)
                 order by known.id, email
                on conflict (email) do update
                   set ordered_at = greatest(recovery_owners.ordered_at, excluded.ordered_at)
                returning email, may_wait),
            ordered as (
                insert into ordered_carts (cart_id, ordered_at)
                select cart_id, placed_at from heard where cart_id <> '00000000-0000-0000-0000-000000000000'
                 order by cart_id, placed_at
                on conflict do nothing),
            found as (
                select event_id, email in (select email from owner where may_wait)
                    or exists (select from recovery_carts cart where cart.cart_id = heard.cart_id) as is_needed
                  from heard),
            done as (
                insert into inbox (consumer, event_id) select $1, event_id from found where not is_needed
                 order by event_id
                on conflict do nothing)
            select event_id from found where is_needed""";

    private static final String PURGE = """
            delete from ordered_carts where ctid = any(array(
                select ctid from ordered_carts where ordered_at < $1 limit $2))""";

    private final SqlPool pool;

    OrderedCartStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Returns those by which something may have to be cancelled; the others have had their effect and are in the inbox. */
    Uni<List<CompletedOrder>> save(List<CompletedOrder> orders) {
        return pool.list(
                        REMEMBER,
                        Columns::uuid,
                        orders.getFirst().meta().consumer(),
                        orders.stream().map(order -> order.meta().id()).toArray(UUID[]::new),
                        orders.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                        orders.stream().map(CompletedOrder::email).toArray(String[]::new),
                        orders.stream().map(CompletedOrder::cartId).toArray(UUID[]::new),
                        orders.stream().map(CompletedOrder::placedAt).toArray(Instant[]::new))
                .map(Set::copyOf)
                .map(needed -> orders.stream()
                        .filter(order -> needed.contains(order.meta().id()))
                        .toList());
    }

    /** Returns the number of rows deleted. */
    Uni<Integer> purge(Instant before, int most) {
        return pool.execute(PURGE, before, most);
    }
}
