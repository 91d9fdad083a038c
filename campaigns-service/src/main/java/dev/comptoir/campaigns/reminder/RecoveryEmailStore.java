package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Statements that plan, call off and settle recoveryEmails. */
@ApplicationScoped
public class RecoveryEmailStore {

    private static final String ADD = """
            insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, subject, message, state,
                                        reason, due_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (cart_id, abandoned_at, step) where step > 0 do update
               set id = excluded.id, campaign_id = excluded.campaign_id, owner_id = excluded.owner_id,
                   state = excluded.state, reason = excluded.reason, due_at = excluded.due_at,
                   updated_at = excluded.updated_at
             where recovery_sends.state <> 'SENT'""";

    private static final String STOP =
            "update recovery_sends set state = $1, reason = $2, updated_at = $3 where state = 'SCHEDULED' and ";
    private static final String RETURNING = " returning cart_id, campaign_id";

    private static final String SENT = """
            update recovery_sends set state = 'SENT', sent_at = $2, mail_id = $3, updated_at = $4
             where id = $1 and state = 'SCHEDULED'""";

    private static final String VARIANT = "update recovery_sends set variant = $2 where id = $1";
    private static final String CLICKED = """
            update recovery_sends set clicked_at = least(clicked_at, $3),
                   updated_at = case when clicked_at <= $3 then updated_at else $4::timestamptz end
             where id = $1 and cart_id = $2 and state = 'SENT'""";

    private static final String RECOVERED = """
            update recovery_sends set order_id = $3, recovered_at = $4, recovered_minor = $5, recovered_currency = $6,
                   updated_at = $7
             where id = $1 and cart_id = $2 and state = 'SENT'""";

    private static final String UNSUBSCRIBED =
            "update recovery_sends set unsubscribed_at = $2 where id = $1 and unsubscribed_at is null";

    private static final String LOCK_OWNERS_OF_CAMPAIGN = """
            select id from recovery_owners
             where id in (select owner_id from recovery_sends where campaign_id = $1 and state = 'SCHEDULED')
             order by id for update""";

    private static final String BIND = """
            update recovery_owners set campaign_id = s.campaign_id
              from recovery_sends s
             where s.id = $1 and s.step > 0 and recovery_owners.id = s.owner_id and recovery_owners.campaign_id is null""";

    private static final String OF_CART_OR_SHOPPER = """
            (cart_id = $4 or (abandoned_at <= $6 and owner_id = (select id from recovery_owners where email = $5)))""";

    private final Clock clock;

    RecoveryEmailStore(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> add(SqlTx tx, NewRecoveryEmail email) {
        return tx.execute(
                        ADD,
                        email.id(),
                        email.cartId(),
                        email.ownerId(),
                        email.campaignId(),
                        email.abandonedAt(),
                        email.step(),
                        email.subject(),
                        email.message(),
                        email.stopped().map(StopReason::state).orElse("SCHEDULED"),
                        email.stopped().map(StopReason::name).orElse(""),
                        email.dueAt(),
                        clock.instant())
                .replaceWithVoid();
    }

    Uni<List<StoppedCart>> stopCart(SqlTx tx, UUID cartId, StopReason reason) {
        return stop(tx, reason, "cart_id = $4", cartId);
    }

    Uni<List<StoppedCart>> stopOtherCarts(SqlTx tx, UUID shopperId, UUID cartId, StopReason reason) {
        return stop(tx, reason, "owner_id = $4 and cart_id <> $5", shopperId, cartId);
    }

    /** Cancels what was planned for this cart, and for all the shopper of this address abandoned until then. */
    public Uni<List<StoppedCart>> stopOrdered(SqlTx tx, UUID cartId, String email, Instant placedAt) {
        return stop(tx, StopReason.ORDERED, OF_CART_OR_SHOPPER, cartId, email, placedAt);
    }

    public Uni<List<StoppedCart>> stopShopper(SqlTx tx, UUID shopperId, StopReason reason) {
        return stop(tx, reason, "owner_id = $4", shopperId);
    }

    public Uni<List<StoppedCart>> stopShoppers(SqlTx tx, UUID[] shopperIds, StopReason reason) {
        return stop(tx, reason, "owner_id = any($4)", (Object) shopperIds);
    }

    public Uni<List<StoppedCart>> stopCampaign(SqlTx tx, UUID campaignId) {
        return tx.query(LOCK_OWNERS_OF_CAMPAIGN, campaignId)
                .chain(() -> stop(tx, StopReason.CAMPAIGN_CHANGED, "campaign_id = $4", campaignId));
    }

    public Uni<List<StoppedCart>> stopOne(SqlTx tx, UUID emailId, StopReason reason) {
        return stop(tx, reason, "id = $4", emailId);
    }

    /** From its first automatic mail on, the shopper belongs to the campaign. */
    public Uni<Void> sent(SqlTx tx, UUID emailId, Instant at, UUID mailId) {
        return tx.execute(SENT, emailId, at, mailId, clock.instant())
                .chain(() -> tx.execute(BIND, emailId))
                .replaceWithVoid();
    }

    /** Which of two templates it went out in. */
    public Uni<Void> saveVariant(SqlTx tx, UUID emailId, String variant) {
        return tx.execute(VARIANT, emailId, variant).replaceWithVoid();
    }

    /** The first click counts, whichever event arrives first. */
    Uni<Void> clicked(SqlTx tx, UUID emailId, UUID cartId, Instant at) {
        return tx.execute(CLICKED, emailId, cartId, at, clock.instant()).replaceWithVoid();
    }

    /** By the link of this mail, which is null for the links of older mails. */
    public Uni<Void> unsubscribed(SqlTx tx, UUID emailId, Instant at) {
        return tx.execute(UNSUBSCRIBED, emailId, at).replaceWithVoid();
    }

    Uni<Void> recovered(SqlTx tx, CartRecoveredV1 cart) {
        return tx.execute(
                        RECOVERED,
                        cart.sendId(),
                        cart.cartId(),
                        cart.orderId(),
                        cart.recoveredAt(),
                        cart.total(),
                        cart.total().currency(),
                        clock.instant())
                .replaceWithVoid();
    }

    private Uni<List<StoppedCart>> stop(SqlTx tx, StopReason reason, String which, Object... parameters) {
        Object[] all = new Object[parameters.length + 3];
        all[0] = reason.state();
        all[1] = reason.name();
        all[2] = clock.instant();
        System.arraycopy(parameters, 0, all, 3, parameters.length);
        return tx.list(STOP + which + RETURNING, c -> new StoppedCart(c.uuid(), c.uuid()), all)
                .map(carts -> carts.stream().distinct().toList());
    }
}
