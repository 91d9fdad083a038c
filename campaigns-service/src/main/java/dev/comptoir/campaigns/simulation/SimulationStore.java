package dev.comptoir.campaigns.simulation;

import dev.comptoir.campaigns.consent.ConsentRules;
import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.Abandonment;
import dev.comptoir.campaigns.reminder.domain.CartPast;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads the carts that are abandoned now with all that decides about their mails. */
@ApplicationScoped
class SimulationStore {

    private static final String CARTS = """
            select k.cart_id, k.currency, k.total_minor, k.abandoned_at, k.recipient,
                   o.id, o.ordered_at, o.suppression,
            """ + ShopperStore.CAMPAIGN + """
            ,
                   array(select step from recovery_sends where cart_id = k.cart_id and state = 'SENT' and step > 0),
                   exists(select from ordered_carts h where h.cart_id = k.cart_id),
                   exists(select from recovery_carts n
                           where n.owner_id = k.owner_id and n.cart_id <> k.cart_id and n.state = 'ABANDONED'
                             and n.abandoned_at > k.abandoned_at),
            """ + ConsentRules.IS_PERMITTED + """

              from recovery_carts k join recovery_owners o on o.id = k.owner_id
             where k.state = 'ABANDONED' and k.abandoned_at > $1
             order by k.abandoned_at desc, k.cart_id
             limit $2""";

    private final SqlPool reads;

    SimulationStore(SqlPool reads) {
        this.reads = reads;
    }

    /** One cart and who left it. */
    record Cart(Abandonment seen, String email, Shopper shopper, CartPast past, boolean isPermitted) {}

    /** The newest first. */
    Uni<List<Cart>> carts(Instant after, int most) {
        return reads.list(CARTS, SimulationStore::read, after, most);
    }

    private static Cart read(Columns c) {
        var cartId = c.uuid();
        String currency = c.text();
        Abandonment seen = new Abandonment(cartId, c.money(currency), c.instant());
        String email = c.text();
        Shopper shopper = new Shopper(c.uuid(), c.instant(), StopReason.ofSuppression(c.text()), c.uuid());
        CartPast past = new CartPast(Set.copyOf(c.integers()), c.bool(), c.bool());
        return new Cart(seen, email, shopper, past, c.bool());
    }
}
