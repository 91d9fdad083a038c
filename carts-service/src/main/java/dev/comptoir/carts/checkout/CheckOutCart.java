package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.carts.checkout.CheckoutStart.Ask;
import dev.comptoir.carts.checkout.CheckoutStart.Discounted;
import dev.comptoir.carts.checkout.CheckoutStart.Ordered;
import dev.comptoir.carts.checkout.CheckoutStart.Repriced;
import dev.comptoir.carts.checkout.CheckoutStart.Sourced;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns a cart into an order: compare it with its pages where it has any, lock it, ask orders-service outside any transaction,
 * then convert it or reopen it. Needs no
 * Idempotency-Key: the cart is the key, and asking again answers the same order again.
 */
@ApplicationScoped
class CheckOutCart {

    private static final Logger LOG = Logger.getLogger(CheckOutCart.class);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final BeginCheckout begin;
    private final OrdersClient orders;
    private final PagesClient pages;
    private final ConvertCart convert;
    private final ReopenCart reopen;

    CheckOutCart(BeginCheckout begin, OrdersClient orders, PagesClient pages, ConvertCart convert, ReopenCart reopen) {
        this.begin = begin;
        this.orders = orders;
        this.pages = pages;
        this.convert = convert;
        this.reopen = reopen;
    }

    Uni<Replayable<CheckoutView>> handle(UUID cartId, CheckoutTerms terms, String authorization) {
        return begin.handle(cartId, terms)
                .chain(start -> start instanceof Sourced(var items)
                        ? pages.check(items).chain(() -> begin.handle(cartId, terms.verified(items)))
                        : Uni.createFrom().item(start))
                .chain(start -> proceed(start, authorization));
    }

    private Uni<Replayable<CheckoutView>> proceed(CheckoutStart start, String authorization) {
        return switch (start) {
            case Ordered ordered -> Uni.createFrom().item(new Replayable<>(ordered.order(), true));
            case Discounted _ -> throw new IllegalStateException("a checkout ended without its discounts");
            // The cart was changed while its pages were read.
            case Sourced(var items) -> Uni.createFrom().failure(PageVerdict.notVerified(items, ONE_SECOND));
            case Repriced(var changes, var cart) -> Uni.createFrom().failure(CartProblem.priceChanged(changes, cart));
            case Ask ask -> orders.place(ask.placement(), authorization).chain(answer -> settle(ask, answer));
        };
    }

    private Uni<Replayable<CheckoutView>> settle(Ask asked, Answer<PlacementAnswerV1> answer) {
        return switch (answer) {
            case Done<PlacementAnswerV1>(int status, var order) -> converted(asked, order, status == 200);
            case Refused<PlacementAnswerV1>(var refusal) ->
                reopen.handle(asked.placement().cartId(), asked.startedAt())
                        .chain(() -> Uni.createFrom().failure(CartPointers.of(refusal)));
            case Unknown<PlacementAnswerV1>(var _, var retryAfter) ->
                Uni.createFrom().failure(CheckoutProblem.ordersUnavailable(retryAfter));
        };
    }

    private Uni<Replayable<CheckoutView>> converted(Ask asked, PlacementAnswerV1 order, boolean isReplayed) {
        UUID cartId = asked.placement().cartId();
        return convert.handle(
                        cartId, order.orderId(), order.orderNumber(), order.placedAt(), order.wasPlacedByMerchant())
                .onFailure()
                .recoverWithUni(failure -> convertedByEventLater(cartId, failure))
                .map(_ -> answer(asked, order, isReplayed));
    }

    /** The order stands, and its event converts the cart too: our trouble is not the shopper's. */
    private static Uni<Void> convertedByEventLater(UUID cartId, Throwable failure) {
        LOG.warnf("cart %s is ordered but could not be marked so: %s", cartId, failure);
        return Steps.done();
    }

    private static Replayable<CheckoutView> answer(Ask asked, PlacementAnswerV1 order, boolean isReplayed) {
        if (!order.orderId().equals(asked.placement().orderId())) {
            throw CheckoutProblem.alreadyOrdered(order);
        }
        return new Replayable<>(CheckoutView.of(asked.placement().cartId(), order), isReplayed);
    }
}
