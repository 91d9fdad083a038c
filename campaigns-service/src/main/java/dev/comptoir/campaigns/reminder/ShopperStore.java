package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Statements on shoppers. Their row is always locked first, so that one shopper's mails are decided one at a time. */
@ApplicationScoped
public class ShopperStore {

    private static final String ENSURE = """
            insert into recovery_owners (id, email) select $1::uuid, $2::text where $2::text <> ''
            on conflict (email) do nothing""";

    /** SQL: the campaign that has the customer of the shopper {@code o}, by whichever address of theirs it came to. */
    public static final String CAMPAIGN = """
            coalesce(o.campaign_id, (select a.campaign_id from recovery_owners a
                                      where customer_key(a.email) = customer_key(o.email) and a.campaign_id is not null
                                      order by a.id limit 1))""";

    private static final String SHOPPER =
            "select o.id, o.ordered_at, o.suppression,\n" + CAMPAIGN + " from recovery_owners o";

    private static final String LOCK = SHOPPER + """

             where o.email = $1 or o.id = (select owner_id from recovery_carts where cart_id = $2)
             order by o.id for update of o""";

    private static final String LOCK_ONE = SHOPPER + " where o.id = $1 for update of o";

    private static final String ORDERED = """
            update recovery_owners set ordered_at = greatest(ordered_at, $2) where email = $1""";

    private static final String SETTLED = """
            update recovery_owners o
               set may_wait = exists (select from recovery_sends where owner_id = o.id and state = 'SCHEDULED')
             where email = $1""";

    private static final String UNSUBSCRIBED = """
            update recovery_owners set unsubscribed_at = $2, suppression = 'UNSUBSCRIBED', suppression_note = ''
             where id = $1 and unsubscribed_at is null""";

    private static final String ERASED =
            "select exists (select from erased_emails where hash = email_hash($1) and erased_at >= $2)";
    private static final UUID NO_CART = new UUID(0, 0);

    /** Makes the shopper known if new. */
    public Uni<Shopper> lock(SqlTx tx, String email) {
        return tx.execute(ENSURE, Ids.next(), email).chain(() -> tx.only(LOCK, ShopperStore::read, email, NO_CART));
    }

    public Uni<Optional<Shopper>> lockOfCart(SqlTx tx, UUID cartId) {
        return tx.find(LOCK, ShopperStore::read, "", cartId);
    }

    public Uni<Optional<Shopper>> lock(SqlTx tx, UUID shopperId) {
        return tx.find(LOCK_ONE, ShopperStore::read, shopperId);
    }

    /** Locks the shopper of this address and the one of this cart, who need not be the same, in the order of their ids. */
    public Uni<Void> lockBoth(SqlTx tx, String email, UUID cartId) {
        return tx.execute(ENSURE, Ids.next(), email)
                .chain(() -> tx.query(LOCK, email, cartId))
                .replaceWithVoid();
    }

    public Uni<Void> saveOrder(SqlTx tx, String email, Instant placedAt) {
        return tx.execute(ORDERED, email, placedAt).replaceWithVoid();
    }

    /** Looks, with the shopper locked, whether anything is still planned: if not, the next order need not look. */
    public Uni<Void> settle(SqlTx tx, String email) {
        return tx.execute(SETTLED, email).replaceWithVoid();
    }

    /** False when this shopper had unsubscribed before. */
    public Uni<Boolean> unsubscribe(SqlTx tx, UUID shopperId, Instant at) {
        return tx.execute(UNSUBSCRIBED, shopperId, at).map(changed -> changed == 1);
    }

    /** Empty when the person's data was erased since then: what happened before brings nobody back. */
    Uni<Optional<Shopper>> lockUnlessErased(SqlTx tx, String email, Instant time) {
        return tx.only(ERASED, Columns::bool, email, time)
                .chain(isErased -> isErased
                        ? Uni.createFrom().item(Optional.<Shopper>empty())
                        : lock(tx, email).map(Optional::of));
    }

    private static Shopper read(Columns c) {
        return new Shopper(c.uuid(), c.instant(), StopReason.ofSuppression(c.text()), c.uuid());
    }
}
