package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Statements that plan, call off and settle sends. */
@ApplicationScoped
public class SendStore {

    private static final String ADD = """
            insert into recovery_sends (id, cart_id, owner_id, campaign_id, abandoned_at, step, subject, message, state,
                                        reason, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (cart_id, abandoned_at, step) where step > 0 do update
               set id = excluded.id, campaign_id = excluded.campaign_id, owner_id = excluded.owner_id,
                   state = excluded.state, reason = excluded.reason, due_at = excluded.due_at
             where recovery_sends.state <> 'SENT'""";

    private static final String STOP =
            "update recovery_sends set state = $1, reason = $2 where state = 'SCHEDULED' and ";
    private static final String TOLD = " returning cart_id, campaign_id";

    private static final String SENT = """
            update recovery_sends set state = 'SENT', sent_at = $2, mail_id = $3 where id = $1 and state = 'SCHEDULED'""";

    private static final String CLICKED = """
            update recovery_sends set clicked_at = least(clicked_at, $3)
             where id = $1 and cart_id = $2 and state = 'SENT'""";

    private static final String LOCK_OWNERS_OF_CAMPAIGN = """
            select id from recovery_owners
             where id in (select owner_id from recovery_sends where campaign_id = $1 and state = 'SCHEDULED')
             order by id for update""";

    public Uni<Void> add(SqlTx tx, NewSend send) {
        return tx.query(
                        ADD,
                        send.id(),
                        send.cartId(),
                        send.ownerId(),
                        send.campaignId(),
                        SqlTime.of(send.abandonedAt()),
                        send.step(),
                        send.subject(),
                        send.message(),
                        send.stopped().map(StopReason::state).orElse("SCHEDULED"),
                        send.stopped().map(StopReason::name).orElse(""),
                        SqlTime.of(send.dueAt()))
                .replaceWithVoid();
    }

    Uni<List<StoppedCart>> stopCart(SqlTx tx, UUID cartId, StopReason reason) {
        return stop(tx, reason, "cart_id = $3", cartId);
    }

    Uni<List<StoppedCart>> stopOtherCarts(SqlTx tx, UUID ownerId, UUID cartId, StopReason reason) {
        return stop(tx, reason, "owner_id = $3 and cart_id <> $4", ownerId, cartId);
    }

    /** Calls off what was planned for this cart, and for whatever the owner of this address left behind until then. */
    Uni<List<StoppedCart>> stopOrdered(SqlTx tx, UUID cartId, String email, Instant placedAt) {
        return stop(tx, StopReason.ORDERED, """
                (cart_id = $3 or (abandoned_at <= $5
                                  and owner_id = (select id from recovery_owners where email = $4)))""", cartId, email, SqlTime.of(placedAt));
    }

    public Uni<List<StoppedCart>> stopOwner(SqlTx tx, UUID ownerId, StopReason reason) {
        return stop(tx, reason, "owner_id = $3", ownerId);
    }

    public Uni<List<StoppedCart>> stopCampaign(SqlTx tx, UUID campaignId) {
        return tx.query(LOCK_OWNERS_OF_CAMPAIGN, campaignId)
                .chain(() -> stop(tx, StopReason.CAMPAIGN_CHANGED, "campaign_id = $3", campaignId));
    }

    Uni<List<StoppedCart>> stopSend(SqlTx tx, UUID sendId, StopReason reason) {
        return stop(tx, reason, "id = $3", sendId);
    }

    Uni<Void> sent(SqlTx tx, UUID sendId, Instant at, UUID mailId) {
        return tx.query(SENT, sendId, SqlTime.of(at), mailId).replaceWithVoid();
    }

    /** The first click counts, whichever is heard of first. */
    Uni<Void> clicked(SqlTx tx, UUID sendId, UUID cartId, Instant at) {
        return tx.query(CLICKED, sendId, cartId, SqlTime.of(at)).replaceWithVoid();
    }

    private static Uni<List<StoppedCart>> stop(SqlTx tx, StopReason reason, String which, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = reason.state();
        all[1] = reason.name();
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return tx.query(STOP + which + TOLD, all).map(SendStore::stopped);
    }

    private static List<StoppedCart> stopped(RowSet<Row> rows) {
        List<StoppedCart> carts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            carts.add(new StoppedCart(row.getUUID(0), row.getUUID(1)));
        }
        return carts.stream().distinct().toList();
    }
}
