package dev.comptoir.carts.recovery;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores clicks on recovery links and which order they led to. */
@ApplicationScoped
class RecoveryStore {

    private static final String LOCK = "select version from carts where id = $1 for update";
    private static final String RAISE = "update carts set version = version + 1 where id = $1 returning version";
    private static final String CLICK = """
            insert into recovery_clicks (send_id, cart_id, campaign_id, clicked_at) values ($1, $2, $3, $4)
            on conflict (send_id) do nothing""";
    private static final String HAS_CLICKS = """
            select 1 from (select $1::uuid as id union all select m.id from carts m where m.merged_into = $1) l
              cross join lateral (select from recovery_clicks where cart_id = l.id limit 1) k
             where not exists (select from abandoned_carts a where a.cart_id = $1 and a.placed_by_merchant)
             limit 1""";
    // The link counts when it was followed before its cart, or the one that cart ended in, was ordered; of several, the
    // last
    // one did it.
    private static final String WINNER = """
            select k.campaign_id, k.send_id, (select e.step from recovery_emails e where e.send_id = k.send_id), k.cart_id
              from carts c
              cross join lateral (select c.id union all select m.id from carts m where m.merged_into = c.id) l
              join abandoned_carts a on a.cart_id = l.id and a.recovered_at is null and not a.placed_by_merchant
              join recovery_clicks k on k.cart_id = l.id and k.clicked_at <= coalesce(c.converted_at, $2)
             where c.id = $1 order by k.clicked_at desc, k.send_id limit 1 for update of c""";
    private static final String RECOVER = """
            update abandoned_carts set recovered_at = $2, order_id = $3, recovered_total_minor = $4,
                                       recovered_by_campaign_id = $5, next_email_at = null, updated_at = $6
             where cart_id = $1""";

    private final SqlPool reads;
    private final Clock clock;

    RecoveryStore(SqlPool reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** The email whose link brought the shopper back; its step is null while its event has not come. */
    record Winner(UUID campaignId, UUID sendId, Integer step, UUID cartId) {}

    /** Refuses when there is no such cart. */
    Uni<Long> lock(SqlTx tx, UUID cartId) {
        return tx.one(LOCK, c -> c.number(), RecoveryLinkProblem::unknown, cartId);
    }

    /** Whether this is the first click on that link. */
    Uni<Boolean> addClick(SqlTx tx, RecoveryLink link, Instant now) {
        return tx.execute(CLICK, link.sendId(), link.cartId(), link.campaignId(), now)
                .map(added -> added == 1);
    }

    /** The cart's next version, for an event about it. */
    Uni<Long> raiseVersion(SqlTx tx, UUID cartId) {
        return tx.only(RAISE, c -> c.number(), cartId);
    }

    Uni<Boolean> hasClicks(UUID cartId) {
        return reads.query(HAS_CLICKS, cartId).map(rows -> rows.size() > 0);
    }

    Uni<Optional<Winner>> winner(SqlTx tx, UUID cartId, Instant paidAt) {
        return tx.find(WINNER, c -> new Winner(c.uuid(), c.uuid(), c.integerOrNull(), c.uuid()), cartId, paidAt);
    }

    Uni<Integer> recover(SqlTx tx, PaidOrder order, Winner winner) {
        return tx.execute(
                RECOVER,
                winner.cartId(),
                order.paidAt(),
                order.orderId(),
                order.total(),
                winner.campaignId(),
                clock.instant());
    }
}
