package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.CartProblem.PriceChanged;
import dev.comptoir.carts.checkout.CheckoutProblem.AlreadyOrdered;
import dev.comptoir.carts.checkout.CheckoutProblem.OrdersUnavailable;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Dearer;
import dev.comptoir.carts.checkout.CheckoutStart.Done;
import dev.comptoir.carts.checkout.PlacementAnswer.Placed;
import dev.comptoir.carts.checkout.PlacementAnswer.Refused;
import dev.comptoir.carts.checkout.PlacementAnswer.Unknown;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns a cart into an order: lock it, ask orders-service outside any transaction, then close it or give it back. Needs no
 * Idempotency-Key: the cart is the key, and asking again gives the same order again.
 */
@ApplicationScoped
class CheckOutCart {

    private static final Logger LOG = Logger.getLogger(CheckOutCart.class);

    private final BeginCheckout begin;
    private final PlacementClient orders;
    private final CloseCart close;
    private final ReopenCart reopen;

    CheckOutCart(BeginCheckout begin, PlacementClient orders, CloseCart close, ReopenCart reopen) {
        this.begin = begin;
        this.orders = orders;
        this.close = close;
        this.reopen = reopen;
    }

    public Uni<Replayable<CheckoutView>> handle(UUID cartId, String ifMatch, String authorization) {
        return begin.handle(cartId, ifMatch).chain(start -> goOn(start, authorization));
    }

    private Uni<Replayable<CheckoutView>> goOn(CheckoutStart start, String authorization) {
        return switch (start) {
            case Done done -> Uni.createFrom().item(new Replayable<>(done.order(), true));
            case Dearer dearer -> Uni.createFrom().failure(new PriceChanged(dearer.totals()));
            case Ask ask ->
                orders.place(ask.placement(), authorization).chain(answer -> settle(ask.placement(), answer));
        };
    }

    private Uni<Replayable<CheckoutView>> settle(Placement asked, PlacementAnswer answer) {
        return switch (answer) {
            case Placed order -> closed(asked, order);
            case Refused no ->
                reopen.handle(asked.cartId(), asked.orderId())
                        .chain(() -> Uni.createFrom().failure(no.refusal()));
            case Unknown _ -> Uni.createFrom().failure(new OrdersUnavailable());
        };
    }

    private Uni<Replayable<CheckoutView>> closed(Placement asked, Placed order) {
        return close.handle(asked.cartId(), order.orderId(), order.orderNumber())
                .onFailure()
                .recoverWithUni(failure -> closedByEventLater(asked, failure))
                .map(_ -> wanted(asked, order));
    }

    /** The order stands, and its event closes the cart too: the shopper need not hear of our trouble. */
    private static Uni<Void> closedByEventLater(Placement asked, Throwable failure) {
        LOG.warnf("cart %s is ordered but could not be closed: %s", asked.cartId(), failure);
        return Uni.createFrom().voidItem();
    }

    private static Replayable<CheckoutView> wanted(Placement asked, Placed order) {
        if (!order.orderId().equals(asked.orderId())) {
            throw new AlreadyOrdered(order);
        }
        return new Replayable<>(CheckoutView.of(asked.cartId(), order), false);
    }
}
