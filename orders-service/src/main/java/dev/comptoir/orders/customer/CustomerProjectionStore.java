package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which orders changed, and what the orders of an address add up to. */
@ApplicationScoped
class CustomerProjectionStore {

    /** Orders looked at in one transaction. */
    static final int BITE = 1000;

    private static final String LOCK =
            "select coalesce(nullif(seen_until, '-infinity'), '1970-01-02Z') from customer_projection for update skip locked";

    /** An order whose address was changed counts for the one before as well. */
    private static final String CHANGED = """
            select o.id, o.updated_at, o.customer_email,
                   (select max(h.before ->> 'customer_email') from order_row_changes h
                     where h.order_id = o.id and h.source = 'orders' and jsonb_exists(h.before, 'customer_email'))
              from orders o
             where (o.updated_at, o.id) > ($1, $2)
             order by o.updated_at, o.id limit $3""";

    private static final String SPELL = """
            insert into customer_emails (spelling, email)
            select s.spelling, s.email from unnest($1::text[], $2::text[]) as s (spelling, email) on conflict do nothing""";

    private static final String FIGURES = """
            with by_currency as (
                select e.email, o.currency, sum(o.paid_minor - o.refunded_minor) as spent,
                       sum(case when o.lifecycle = 'CANCELLED' or o.fulfillment_status = 'WILL_NOT_DELIVER' then 0
                                when o.fulfillment_status in ('SHIPPED', 'DELIVERED', 'PARTIALLY_RETURNED', 'RETURNED')
                                then greatest(0, least(v.open_minor, o.total_minor - o.paid_minor))
                                else greatest(0, v.open_minor) end) as due,
                       count(*) filter (where o.lifecycle <> 'CANCELLED') as orders,
                       count(*) filter (where o.lifecycle = 'CANCELLED') as cancelled,
                       min(o.placed_at) as first_at, max(o.placed_at) as last_at,
                       (array_agg(o.customer_name order by o.placed_at desc, o.id desc) filter (where o.customer_name <> ''))[1] as name,
                       max(o.placed_at) filter (where o.customer_name <> '') as named_at,
                       (array_agg(o.customer_phone order by o.placed_at desc, o.id desc) filter (where o.customer_phone <> ''))[1] as phone,
                       max(o.placed_at) filter (where o.customer_phone <> '') as phoned_at
                  from customer_emails e
                  join orders o on o.customer_email = e.spelling and o.deleted_at is null
                 cross join lateral (
                       select o.total_minor - o.conceded_minor - o.paid_minor + o.refunded_minor as open_minor) v
                 where e.email = any($1) group by e.email, o.currency)
            select c.email, coalesce((array_agg(c.name order by c.named_at desc nulls last))[1], ''),
                   coalesce((array_agg(c.phone order by c.phoned_at desc nulls last))[1], ''),
                   sum(c.orders)::int, sum(c.cancelled)::int, min(c.first_at), max(c.last_at),
                   jsonb_object_agg(c.currency, jsonb_build_array(c.spent, c.due))::text
              from by_currency c group by c.email""";

    private static final String SAVE = """
            insert into customers as c (id, email, name, phone, words, order_count, cancelled_order_count, first_order_at,
                   last_order_at, money, updated_at)
            values ($1, $2, $3, $4, array_to_tsvector($5::text[]), $6, $7, $8, $9, cast(cast($10 as text) as jsonb), $11)
            on conflict (email) do update
               set name = case when c.is_edited then c.name else excluded.name end,
                   phone = case when c.is_edited then c.phone else excluded.phone end,
                   words = case when c.is_edited then c.words else excluded.words end,
                   order_count = excluded.order_count, cancelled_order_count = excluded.cancelled_order_count,
                   first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at, money = excluded.money,
                   updated_at = excluded.updated_at
             where (c.order_count, c.cancelled_order_count, c.first_order_at, c.last_order_at, c.money)
                   is distinct from (excluded.order_count, excluded.cancelled_order_count, excluded.first_order_at,
                                     excluded.last_order_at, excluded.money)
                or not c.is_edited and (c.name, c.phone) is distinct from (excluded.name, excluded.phone)""";

    /** Whose orders are all gone: nothing is left to add up. */
    private static final String EMPTY = """
            update customers set order_count = 0, cancelled_order_count = 0, money = '{}', updated_at = $2
             where email = any($1) and order_count + cancelled_order_count > 0""";

    private static final String SEEN = "update customer_projection set seen_until = greatest(seen_until, $1)";

    record ChangedOrder(UUID id, Instant updatedAt, String email, String earlierEmail) {

        Stream<String> spellings() {
            return Stream.of(email, earlierEmail).filter(spelling -> spelling != null && !spelling.isBlank());
        }

        static ChangedOrder read(Columns c) {
            return new ChangedOrder(c.uuid(), c.instant(), c.text(), c.text());
        }
    }

    record Figures(
            String email,
            String name,
            String phone,
            int orders,
            int cancelled,
            Instant first,
            Instant last,
            String money) {

        Object[] row(Instant now) {
            String[] words = SearchWords.of(name, email);
            return new Object[] {Ids.next(), email, name, phone, words, orders, cancelled, first, last, money, now};
        }

        static Figures read(Columns c) {
            return new Figures(
                    c.text(), c.text(), c.text(), c.integer(), c.integer(), c.instant(), c.instant(), c.text());
        }
    }

    private final Clock clock;

    CustomerProjectionStore(Clock clock) {
        this.clock = clock;
    }

    /** Until when changes were seen; empty while another instance is at it. */
    Uni<Optional<Instant>> lock(SqlTx tx) {
        return tx.find(LOCK, Columns::instant);
    }

    Uni<List<ChangedOrder>> changedAfter(SqlTx tx, Instant updatedAt, UUID id) {
        return tx.list(CHANGED, ChangedOrder::read, updatedAt, id, BITE);
    }

    Uni<Void> spell(SqlTx tx, List<String> spellings) {
        String[] emails = spellings.stream().map(EmailKey::of).toArray(String[]::new);
        return tx.execute(SPELL, spellings.toArray(String[]::new), emails).replaceWithVoid();
    }

    Uni<List<Figures>> figures(SqlTx tx, String[] emails) {
        return tx.list(FIGURES, Figures::read, (Object) emails);
    }

    Uni<Void> save(SqlTx tx, List<Figures> figures) {
        Instant now = clock.instant();
        return tx.executeEach(SAVE, figures.stream().map(each -> each.row(now)).toList());
    }

    Uni<Void> empty(SqlTx tx, String[] emails) {
        return Steps.when(
                emails.length > 0,
                () -> tx.execute(EMPTY, emails, clock.instant()).replaceWithVoid());
    }

    Uni<Void> seen(SqlTx tx, Instant until) {
        return tx.execute(SEEN, until).replaceWithVoid();
    }
}
