package dev.comptoir.campaigns.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.campaigns.letter.Reminder;
import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;
import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims one due send with all that decides about it, and reads a cart for a mail by hand. */
@ApplicationScoped
public class DueSendStore {

    private static final TypeReference<List<CartItemV1>> ITEMS = new TypeReference<>() {};

    // Another program of this service skips what is locked here; a change of the campaign (the off switch) is waited
    // for.
    private static final String CLAIM = """
            select s.id, s.cart_id, s.campaign_id, s.owner_id, s.step, s.abandoned_at, s.due_at,
                   o.ordered_at, o.unsubscribed_at,
                   case when exists (select from ordered_carts h where h.cart_id = k.cart_id) then 'ORDERED'
                        else k.state end,
                   k.abandoned_at,
                   k.recipient, k.locale, k.items::text, k.total_minor, k.currency,
                   coalesce(p.subject, ''), coalesce(p.message, ''), c.deleted_at is null and p.step is not null
              from recovery_sends s
              join recovery_owners o on o.id = s.owner_id
              join recovery_carts k on k.cart_id = s.cart_id
              join recovery_campaigns c on c.id = s.campaign_id
              left join recovery_campaign_steps p on p.campaign_id = s.campaign_id and p.step = s.step
             where s.state = 'SCHEDULED' and s.due_at <= $1 and (c.is_enabled or c.deleted_at is not null)
             order by s.due_at, s.id
             limit 1
               for update of s, o, k skip locked
               for share of c skip locked""";

    private static final String CART = """
            select $2::uuid, k.cart_id, k.campaign_id, k.owner_id, 0, k.abandoned_at, $3::timestamptz,
                   null::timestamptz, null::timestamptz, k.state, k.abandoned_at,
                   k.recipient, k.locale, k.items::text, k.total_minor, k.currency, $4::text, $5::text, true
              from recovery_carts k where k.cart_id = $1 for update""";

    Uni<Optional<DueSend>> claim(SqlTx tx, Instant now) {
        return tx.query(CLAIM, SqlTime.of(now)).map(rows -> first(rows, now));
    }

    /** A mail the merchant writes now, about the cart as it stands. Its owner is locked by the caller. */
    public Uni<Optional<HandWritten>> byHand(SqlTx tx, HandWritten.Words words, Instant now) {
        return tx.query(CART, words.cartId(), words.sendId(), SqlTime.of(now), words.subject(), words.message())
                .map(rows -> first(rows, now)
                        .map(due -> new HandWritten(
                                rows.iterator().next().getString(9), due.facts().abandonedAt(), due.reminder())));
    }

    private static Optional<DueSend> first(RowSet<Row> rows, Instant now) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(due(rows.iterator().next(), now));
    }

    private static DueSend due(Row row, Instant now) {
        Owner owner = new Owner(row.getUUID(3), SqlTime.at(row, 7), SqlTime.at(row, 8));
        Instant abandonedAt = SqlTime.at(row, 5);
        SendPolicy.Case facts = new SendPolicy.Case(
                abandonedAt,
                SqlTime.at(row, 6),
                owner,
                row.getString(9).equals("ORDERED"),
                row.getString(9).equals("RESUMED") || !abandonedAt.equals(SqlTime.at(row, 10)),
                row.getBoolean(18));
        return new DueSend(facts, row.getInteger(4), reminder(row, now));
    }

    private static Reminder reminder(Row row, Instant now) {
        int step = row.getInteger(4);
        String reason = step == 0
                ? "recovery-by-hand:" + row.getUUID(0)
                : "recovery:" + row.getUUID(1) + ":" + SqlTime.at(row, 5) + ":" + step;
        return new Reminder(
                reason,
                row.getUUID(1),
                row.getUUID(2),
                row.getUUID(0),
                row.getUUID(3),
                row.getString(11),
                row.getString(12),
                items(row.getString(13)),
                Money.ofMinor(row.getLong(14), row.getString(15)),
                row.getString(16),
                row.getString(17),
                now);
    }

    private static List<Reminder.Item> items(String json) {
        try {
            return Json.MAPPER.readValue(json, ITEMS).stream()
                    .map(item -> new Reminder.Item(item.name(), item.imageUrl(), item.quantity(), item.total()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the items of a cart cannot be read", e);
        }
    }
}
