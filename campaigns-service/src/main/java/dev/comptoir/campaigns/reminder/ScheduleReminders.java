package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.Abandonment;
import dev.comptoir.campaigns.reminder.domain.SeriesPolicy;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.MalformedEvent;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives an abandoned cart its campaign and plans the mails; the newest cart of a shopper is the one that counts. */
@ApplicationScoped
class ScheduleReminders {

    private final SqlTransactions transactions;
    private final ShopperStore shoppers;
    private final AbandonedCartStore carts;
    private final CampaignRuleStore campaigns;
    private final PlanSeries planSeries;

    ScheduleReminders(
            SqlTransactions transactions,
            ShopperStore shoppers,
            AbandonedCartStore carts,
            CampaignRuleStore campaigns,
            PlanSeries planSeries) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.carts = carts;
        this.campaigns = campaigns;
        this.planSeries = planSeries;
    }

    Uni<Void> handle(EventMeta meta, CartAbandonedV1 cart) {
        check(cart);
        return transactions.once(meta, tx -> schedule(tx, cart));
    }

    private Uni<Void> schedule(SqlTx tx, CartAbandonedV1 cart) {
        String email = Shopper.normalised(cart.customer().email());
        return shoppers.lockUnlessErased(tx, email, cart.abandonedAt())
                .chain(found ->
                        found.map(shopper -> schedule(tx, cart, shopper)).orElseGet(Steps::done));
    }

    private Uni<Void> schedule(SqlTx tx, CartAbandonedV1 cart, Shopper shopper) {
        return carts.isNewer(tx, cart.cartId(), cart.version())
                .chain(isNewer -> Steps.when(isNewer, () -> assign(tx, cart, shopper)));
    }

    private Uni<Void> assign(SqlTx tx, CartAbandonedV1 cart, Shopper shopper) {
        return carts.past(tx, cart.cartId(), shopper.id(), cart.abandonedAt())
                .chain(past -> campaigns.list(tx).map(rules -> SeriesPolicy.plan(seen(cart), shopper, rules, past)))
                .call(series ->
                        carts.save(tx, cart, shopper.id(), series.campaign().id()))
                .chain(series -> planSeries.plan(tx, seen(cart), shopper, series));
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
