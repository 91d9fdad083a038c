package dev.comptoir.campaigns.emailtemplate;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads a real cart for a mail that is only looked at. */
@ApplicationScoped
class PreviewCartStore {

    private static final TypeReference<List<CartItemV1>> ITEMS = new TypeReference<>() {};
    private static final String CART = """
            select cart_id, campaign_id, recipient, customer_name, locale, items::text, currency, total_minor, discount_minor
              from recovery_carts where cart_id = $1""";

    /** The mail has no links that work: nobody is unsubscribed by looking at it. */
    Uni<Reminder> find(SqlRunner sql, UUID cartId, Instant now) {
        return sql.find(CART, c -> read(c, now), cartId)
                .map(found -> found.orElseThrow(() -> RecoveryTemplateProblem.cartNotFound(cartId)));
    }

    private static Reminder read(Columns c, Instant now) {
        return new Reminder(
                "",
                c.uuid(),
                c.uuid(),
                null,
                null,
                new Reminder.Addressee(c.text(), c.text(), c.text()),
                c.json(ITEMS).stream().map(PreviewCartStore::item).toList(),
                Reminder.Sum.read(c),
                Reminder.Words.NONE,
                now,
                null);
    }

    private static Reminder.Item item(CartItemV1 item) {
        return new Reminder.Item(item.name(), item.imageUrl(), item.quantity(), item.unitPrice(), item.total());
    }
}
