package dev.comptoir.orders.paymentsession;

import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.paymentsession.domain.PaymentSession;
import dev.comptoir.orders.paymentsession.domain.SessionPolicy;
import dev.comptoir.orders.paymentsession.domain.SessionWish;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Writes down that somebody wants to pay, before the provider hears of it; one that is open and the same is used again. */
@ApplicationScoped
class OpenSession {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentSessionStore sessions;
    private final PaymentProviders providers;
    private final StatusLinks links;
    private final Clock clock;

    OpenSession(
            OrmTransactions transactions,
            OrderStore orders,
            PaymentSessionStore sessions,
            PaymentProviders providers,
            StatusLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.sessions = sessions;
        this.providers = providers;
        this.links = links;
        this.clock = clock;
    }

    Uni<Replayable<UUID>> handle(UUID orderId, StartPaymentSessionRequest request, RequestKey key, String actor) {
        providers.required();
        return transactions.once(
                key, UUID.class, tx -> orders.lock(tx, orderId).chain(order -> open(tx, order, request, actor)));
    }

    private Uni<UUID> open(OrmTx tx, Order order, StartPaymentSessionRequest request, String actor) {
        SessionWish wish = request.wish(order, links.url(order.id()));
        SessionPolicy.check(order, wish, actor.equals(Actor.CUSTOMER));
        providers.required().check(wish.amount());
        return sessions.open(tx, order.id())
                .map(open -> SessionPolicy.usable(open, wish, clock.instant()))
                .chain(usable ->
                        usable.isPresent() ? Uni.createFrom().item(usable.get().id()) : begin(tx, order, wish, actor));
    }

    private Uni<UUID> begin(OrmTx tx, Order order, SessionWish wish, String actor) {
        PaymentSession session = PaymentSession.begin(
                        Ids.next(), order.id(), providers.required().name(), wish, clock.instant())
                .by(actor);
        return sessions.add(tx, session).replaceWith(session.id());
    }
}
