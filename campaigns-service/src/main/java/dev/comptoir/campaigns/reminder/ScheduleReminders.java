package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Abandonment;
import dev.comptoir.campaigns.reminder.domain.Owner;
import dev.comptoir.campaigns.reminder.domain.SeriesPolicy;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.inbox.MalformedEvent;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a cart left behind its campaign and plans the mails; the newest cart of a shopper is the one that counts. */
@ApplicationScoped
class ScheduleReminders {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final OwnerStore owners;
    private final AbandonedCartStore carts;
    private final CampaignRuleStore campaigns;
    private final PlanSeries planSeries;

    ScheduleReminders(
            SqlTransactions transactions,
            Inbox inbox,
            OwnerStore owners,
            AbandonedCartStore carts,
            CampaignRuleStore campaigns,
            PlanSeries planSeries) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.owners = owners;
        this.carts = carts;
        this.campaigns = campaigns;
        this.planSeries = planSeries;
    }

    Uni<Void> handle(EventMeta meta, CartAbandonedV1 cart) {
        check(cart);
        return transactions.run(tx -> inbox.once(tx, meta, () -> takeIn(tx, cart)));
    }

    private Uni<Void> takeIn(SqlTx tx, CartAbandonedV1 cart) {
        return owners.lock(tx, Owner.normalised(cart.customer().email()))
                .chain(owner -> carts.isNews(tx, cart.cartId(), cart.version())
                        .chain(isNews -> isNews
                                ? assign(tx, cart, owner)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> assign(SqlTx tx, CartAbandonedV1 cart, Owner owner) {
        return carts.past(tx, cart.cartId(), owner.id(), cart.abandonedAt())
                .chain(past -> campaigns.active(tx).map(rules -> SeriesPolicy.plan(seen(cart), owner, rules, past)))
                .call(series ->
                        carts.keep(tx, cart, owner.id(), series.campaign().id()))
                .chain(series -> planSeries.handle(tx, seen(cart), owner, series));
    }

    private static Abandonment seen(CartAbandonedV1 cart) {
        return new Abandonment(cart.cartId(), cart.total(), cart.abandonedAt());
    }

    private static void check(CartAbandonedV1 cart) {
        if (cart.customer() == null
                || cart.customer().email() == null
                || cart.customer().email().isBlank()
                || cart.items() == null
                || cart.items().isEmpty()
                || cart.total() == null
                || cart.abandonedAt() == null) {
            throw new MalformedEvent("an abandoned cart has an e-mail, an item, a total and a time", null);
        }
    }
}
