package dev.comptoir.carts.recovery;

import dev.comptoir.carts.discount.domain.DiscountCode;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores the reminders of abandoned carts as campaigns-service publishes them. */
@ApplicationScoped
class RecoveryEmailStore {

    private static final String SAVE_VERSION = """
            update abandoned_carts set recovery_version = $2 where cart_id = $1 and recovery_version < $2""";
    private static final String SCHEDULE_EMAIL = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, due_at) values ($1, $2, $3, $4, $5)
            on conflict (send_id) do update set due_at = excluded.due_at, is_stopped = false""";
    private static final String SCHEDULE = """
            update abandoned_carts set campaign_id = $2, campaign_name = $3, stop_reason = '', updated_at = $4
             where cart_id = $1""";
    private static final String SEND_EMAIL = """
            insert into recovery_emails (send_id, cart_id, campaign_id, step, sent_at) values ($1, $2, $3, $4, $5)
            on conflict (send_id) do update set sent_at = excluded.sent_at""";
    private static final String SEND = """
            update abandoned_carts set campaign_id = coalesce(campaign_id, $2), emails_sent = emails_sent + 1,
                                       last_email_sent_at = greatest(last_email_sent_at, $3), updated_at = $4
             where cart_id = $1""";
    private static final String ENTITLE = "update recovery_emails set entitlement_code = $2 where send_id = $1";
    private static final String ADD_CODE = """
            insert into discount_codes (code_key, code, discount_id, is_shared, max_uses, expires_on, created_at, updated_at)
            select $1, $2, d.id, false, 1, $4, $5, $5 from discounts d where d.id = $3 and d.deleted_at is null
            on conflict (code_key) do nothing""";
    private static final String ENTITLEMENT = """
            select entitlement_code from recovery_emails where send_id = $1 and cart_id = $2 and entitlement_code is not null""";
    private static final String STOP_EMAILS = """
            update recovery_emails set is_stopped = true where cart_id = $1 and sent_at is null""";
    private static final String STOP = """
            update abandoned_carts set stop_reason = $2, updated_at = $3 where cart_id = $1""";
    // The steps of a series are planned all at once: the next reminder is the earliest that is still to go out.
    private static final String SHOW_NEXT = """
            update abandoned_carts a set next_email_at = (
                select min(due_at) from recovery_emails e
                 where e.cart_id = a.cart_id and e.sent_at is null and not e.is_stopped)
             where a.cart_id = $1 and a.ordered_at is null""";

    private final Clock clock;

    RecoveryEmailStore(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is newer than what was known of the cart's reminders; never for a cart that was not abandoned. */
    Uni<Boolean> saveVersion(SqlTx tx, UUID cartId, long version) {
        return tx.execute(SAVE_VERSION, cartId, version).map(saved -> saved == 1);
    }

    Uni<Void> schedule(SqlTx tx, RecoveryEmailScheduledV1 event) {
        String name = event.campaignName() == null ? "" : event.campaignName();
        return tx.execute(
                        SCHEDULE_EMAIL, event.sendId(), event.cartId(), event.campaignId(), event.step(), event.dueAt())
                .chain(() -> tx.execute(SCHEDULE, event.cartId(), event.campaignId(), name, clock.instant()))
                .replaceWithVoid();
    }

    Uni<Void> send(SqlTx tx, RecoveryEmailSentV1 event) {
        return tx.execute(SEND_EMAIL, event.sendId(), event.cartId(), event.campaignId(), event.step(), event.sentAt())
                .chain(() -> tx.execute(SEND, event.cartId(), event.campaignId(), event.sentAt(), clock.instant()))
                .chain(() -> Steps.when(event.discount() != null, () -> give(tx, event)));
    }

    /** The code of one mail is for one order; that of a link which puts it in is kept beside the mail. */
    private static Uni<Void> give(SqlTx tx, RecoveryEmailSentV1 event) {
        MailedDiscountV1 given = event.discount();
        return Steps.when(given.singleUse(), () -> addCode(tx, given, event.sentAt()))
                .chain(() -> Steps.when(
                        "AUTOMATIC".equals(given.application()),
                        () -> tx.execute(ENTITLE, event.sendId(), given.code()).replaceWithVoid()));
    }

    private static Uni<Void> addCode(SqlTx tx, MailedDiscountV1 given, Instant sentAt) {
        String key = DiscountCode.key(given.code());
        return tx.execute(ADD_CODE, key, given.code(), given.discountId(), given.lastDay(), sentAt)
                .replaceWithVoid();
    }

    /** The code the link of this mail puts into the cart; empty for a mail without one. */
    Uni<Optional<String>> entitlement(SqlRunner runner, RecoveryLink link) {
        return runner.find(ENTITLEMENT, Columns::text, link.sendId(), link.cartId());
    }

    Uni<Void> stop(SqlTx tx, RecoveryStoppedV1 event) {
        String reason = event.reason() == null ? "" : event.reason();
        return tx.execute(STOP_EMAILS, event.cartId())
                .chain(() -> tx.execute(STOP, event.cartId(), reason, clock.instant()))
                .replaceWithVoid();
    }

    Uni<Void> showNext(SqlTx tx, UUID cartId) {
        return tx.execute(SHOW_NEXT, cartId).replaceWithVoid();
    }
}
