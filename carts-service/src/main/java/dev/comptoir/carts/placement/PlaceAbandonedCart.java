package dev.comptoir.carts.placement;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.carts.cart.domain.CartStatus;
import dev.comptoir.carts.checkout.CartPointers;
import dev.comptoir.carts.checkout.CheckoutProblem;
import dev.comptoir.carts.checkout.CheckoutView;
import dev.comptoir.carts.checkout.ConvertCart;
import dev.comptoir.carts.checkout.OrdersClient;
import dev.comptoir.carts.checkout.Placements;
import dev.comptoir.carts.checkout.ReopenCart;
import dev.comptoir.carts.placement.LeftCartStore.LeftCart;
import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes an order of what an abandoned cart holds, at the prices its shopper saw: lock it, ask orders-service outside any
 * transaction, then convert it or leave it as it was. Like a checkout it needs no key: a cart becomes one order.
 */
@ApplicationScoped
class PlaceAbandonedCart {

    private final LeftCartStore carts;
    private final OrdersClient orders;
    private final ConvertCart convert;
    private final ReopenCart reopen;
    private final Clock clock;

    PlaceAbandonedCart(LeftCartStore carts, OrdersClient orders, ConvertCart convert, ReopenCart reopen, Clock clock) {
        this.carts = carts;
        this.orders = orders;
        this.convert = convert;
        this.reopen = reopen;
        this.clock = clock;
    }

    Uni<Replayable<CheckoutView>> handle(UUID cartId, MerchantTermsV1 terms, String authorization) {
        return carts.find(cartId)
                .chain(left -> left.cart().status() == CartStatus.CONVERTED
                        ? ordered(left.cart())
                        : place(left, terms, authorization));
    }

    private Uni<Replayable<CheckoutView>> ordered(Cart cart) {
        return orders.lookUp(List.of(cart.id())).map(answer -> new Replayable<>(ordered(cart, answer), true));
    }

    /** What the cart knows of its order is the answer also while orders-service does not say where it stands. */
    private static CheckoutView ordered(Cart cart, Answer<PlacementLookupAnswerV1> answer) {
        CheckoutView known = CheckoutView.of(cart);
        return answer instanceof Done<PlacementLookupAnswerV1>(int _, var found)
                ? found.orders().stream()
                        .filter(order -> order.orderId().equals(known.orderId()))
                        .map(order -> known.standing(order.paymentStatus(), order.fulfillmentStatus()))
                        .findFirst()
                        .orElse(known)
                : known;
    }

    private Uni<Replayable<CheckoutView>> place(LeftCart left, MerchantTermsV1 terms, String authorization) {
        check(left);
        return carts.lock(left.cart(), clock.instant())
                .chain(cart ->
                        orders.place(Placements.of(cart, terms), authorization).chain(answer -> settle(cart, answer)));
    }

    private static void check(LeftCart left) {
        if (left.cart().status() == CartStatus.MERGED) {
            throw CartProblem.merged(left.cart().mergedInto());
        }
        if (left.isResumed() && left.cart().status() == CartStatus.ACTIVE) {
            throw PlacementProblem.resumed(left.cart().id());
        }
        List<String> unsold = left.cart().content().notSellable();
        if (!unsold.isEmpty()) {
            throw CartProblem.notSellable(unsold);
        }
    }

    private Uni<Replayable<CheckoutView>> settle(Cart cart, Answer<PlacementAnswerV1> answer) {
        return switch (answer) {
            case Done<PlacementAnswerV1>(int status, var order) ->
                convert.handle(
                                cart.id(),
                                order.orderId(),
                                order.orderNumber(),
                                order.placedAt(),
                                order.wasPlacedByMerchant())
                        .replaceWith(() -> new Replayable<>(CheckoutView.of(cart.id(), order), status == 200));
            case Refused<PlacementAnswerV1>(var refusal) ->
                reopen.handle(cart.id(), cart.order().startedAt())
                        .chain(() -> Uni.createFrom().failure(CartPointers.of(refusal)));
            case Unknown<PlacementAnswerV1>(var _, var retryAfter) ->
                Uni.createFrom().failure(CheckoutProblem.ordersUnavailable(retryAfter));
        };
    }
}
