package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/**
 * Shows on the merchant's list what the recovery campaign does about a cart: the next reminder, those sent, and why they
 * stopped. The list of reminders takes every event; what is planned next takes no event older than the last.
 */
@ApplicationScoped
class FollowCampaign {

    private static final String PLAN = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, due_at)
            select $1, $2, $3, $4, $5 where exists (select 1 from abandoned_carts where cart_id = $2)
            on conflict (send_id) do update set due_at = excluded.due_at""";

    private static final String PLANNED = """
            update abandoned_carts set campaign_id = $2, campaign_name = $3, next_email_at = $4, stop_reason = '',
                                       recovery_version = $5
             where cart_id = $1 and recovery_version < $5 and ordered_at is null""";

    private static final String SEND = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, sent_at)
            select $1, $2, $3, $4, $5 where exists (select 1 from abandoned_carts where cart_id = $2)
            on conflict (send_id) do update set sent_at = excluded.sent_at""";

    private static final String SENT = """
            update abandoned_carts set
                campaign_id = coalesce(campaign_id, $2), emails_sent = emails_sent + 1,
                last_email_sent_at = greatest(last_email_sent_at, $3),
                next_email_at = case when recovery_version < $4 then null else next_email_at end,
                recovery_version = greatest(recovery_version, $4)
             where cart_id = $1""";

    private static final String STOPPED = """
            update abandoned_carts set next_email_at = null, stop_reason = $2, recovery_version = $3
             where cart_id = $1 and recovery_version < $3""";

    private final SqlTransactions transactions;
    private final Inbox inbox;

    FollowCampaign(SqlTransactions transactions, Inbox inbox) {
        this.transactions = transactions;
        this.inbox = inbox;
    }

    Uni<Void> handle(EventMeta meta, Event event) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> switch (event) {
            case RecoveryEmailScheduledV1 planned -> planned(tx, planned);
            case RecoveryEmailSentV1 sent -> sent(tx, sent);
            case RecoveryStoppedV1 stopped -> stopped(tx, stopped);
            default -> Uni.createFrom().voidItem();
        }));
    }

    private static Uni<Void> planned(SqlTx tx, RecoveryEmailScheduledV1 event) {
        var due = event.dueAt().atOffset(ZoneOffset.UTC);
        return tx.execute(PLAN, event.sendId(), event.cartId(), event.campaignId(), event.step(), due)
                .chain(() -> tx.execute(
                        PLANNED,
                        event.cartId(),
                        event.campaignId(),
                        event.campaignName() == null ? "" : event.campaignName(),
                        due,
                        event.version()))
                .replaceWithVoid();
    }

    private static Uni<Void> sent(SqlTx tx, RecoveryEmailSentV1 event) {
        var sentAt = event.sentAt().atOffset(ZoneOffset.UTC);
        return tx.execute(SEND, event.sendId(), event.cartId(), event.campaignId(), event.step(), sentAt)
                .chain(() -> tx.execute(SENT, event.cartId(), event.campaignId(), sentAt, event.version()))
                .replaceWithVoid();
    }

    private static Uni<Void> stopped(SqlTx tx, RecoveryStoppedV1 event) {
        String reason = event.reason() == null ? "" : event.reason();
        return tx.execute(STOPPED, event.cartId(), reason, event.version()).replaceWithVoid();
    }
}
