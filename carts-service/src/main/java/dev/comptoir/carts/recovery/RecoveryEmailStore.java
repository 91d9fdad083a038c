package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps the reminders of abandoned carts as campaigns-service tells them. */
@ApplicationScoped
class RecoveryEmailStore {

    private static final String TAKE_VERSION = """
            update abandoned_carts set recovery_version = $2 where cart_id = $1 and recovery_version < $2""";

    private static final String PLAN = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, due_at) values ($1, $2, $3, $4, $5)
            on conflict (send_id) do update set due_at = excluded.due_at, is_stopped = false""";

    private static final String PLANNED = """
            update abandoned_carts set campaign_id = $2, campaign_name = $3, stop_reason = '' where cart_id = $1""";

    private static final String SEND = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, sent_at) values ($1, $2, $3, $4, $5)
            on conflict (send_id) do update set sent_at = excluded.sent_at""";

    private static final String SENT = """
            update abandoned_carts set campaign_id = coalesce(campaign_id, $2), emails_sent = emails_sent + 1,
                                       last_email_sent_at = greatest(last_email_sent_at, $3)
             where cart_id = $1""";

    private static final String STOP = """
            update recovery_emails set is_stopped = true where cart_id = $1 and sent_at is null""";

    private static final String STOPPED = "update abandoned_carts set stop_reason = $2 where cart_id = $1";

    // The steps of a series are planned all at once: the next reminder is the earliest that is still to go out.
    private static final String SHOW_NEXT = """
            update abandoned_carts a set next_email_at = (
                select min(due_at) from recovery_emails e
                 where e.cart_id = a.cart_id and e.sent_at is null and not e.is_stopped)
             where a.cart_id = $1 and a.ordered_at is null""";

    /** Whether this is newer than what was known of the cart's reminders; never for a cart that was not abandoned. */
    Uni<Boolean> takeVersion(SqlTx tx, UUID cartId, long version) {
        return tx.execute(TAKE_VERSION, cartId, version).map(taken -> taken == 1);
    }

    Uni<Void> planned(SqlTx tx, RecoveryEmailScheduledV1 event) {
        Tuple plan = Tuple.of(
                event.sendId(),
                event.cartId(),
                event.campaignId(),
                event.step(),
                event.dueAt().atOffset(ZoneOffset.UTC));
        String name = event.campaignName() == null ? "" : event.campaignName();
        return tx.connection()
                .preparedQuery(PLAN)
                .execute(plan)
                .chain(() -> tx.execute(PLANNED, event.cartId(), event.campaignId(), name))
                .replaceWithVoid();
    }

    Uni<Void> sent(SqlTx tx, RecoveryEmailSentV1 event) {
        var sentAt = event.sentAt().atOffset(ZoneOffset.UTC);
        Tuple send = Tuple.of(event.sendId(), event.cartId(), event.campaignId(), event.step(), sentAt);
        return tx.connection()
                .preparedQuery(SEND)
                .execute(send)
                .chain(() -> tx.connection()
                        .preparedQuery(SENT)
                        .execute(Tuple.of(event.cartId(), event.campaignId(), sentAt)))
                .replaceWithVoid();
    }

    Uni<Void> stopped(SqlTx tx, RecoveryStoppedV1 event) {
        String reason = event.reason() == null ? "" : event.reason();
        return tx.execute(STOP, event.cartId())
                .chain(() -> tx.execute(STOPPED, event.cartId(), reason))
                .replaceWithVoid();
    }

    Uni<Void> showNext(SqlTx tx, UUID cartId) {
        return tx.execute(SHOW_NEXT, cartId).replaceWithVoid();
    }
}
