package dev.comptoir.carts.checkout;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.carts.checkout.CheckoutStore.StuckCart;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupAnswerV1.PlacedCartV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settles carts whose checkout was not repeated after its outcome got lost: orders-service says which of them it has
 * placed, those are converted, and only the others go back to their shoppers. While it does not answer, they stay locked.
 */
@ApplicationScoped
class ReopenStuckCarts {

    private static final int BATCH = 200;

    private final CheckoutStore checkouts;
    private final OrdersClient orders;
    private final ConvertCart convert;
    private final ReopenCart reopen;
    private final Clock clock;
    private final Duration timeout;

    ReopenStuckCarts(
            CheckoutStore checkouts,
            OrdersClient orders,
            ConvertCart convert,
            ReopenCart reopen,
            Clock clock,
            @ConfigProperty(name = "carts.checkout-timeout", defaultValue = "PT10M") Duration timeout) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.convert = convert;
        this.reopen = reopen;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Scheduled(every = "{carts.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        Instant longAgo = clock.instant().minus(timeout);
        return checkouts.stuck(longAgo, BATCH).chain(stuck -> Steps.when(!stuck.isEmpty(), () -> settle(stuck)));
    }

    private Uni<Void> settle(List<StuckCart> stuck) {
        return orders.lookUp(stuck.stream().map(StuckCart::cartId).toList()).chain(answer -> settle(stuck, answer));
    }

    private Uni<Void> settle(List<StuckCart> stuck, Answer<PlacementLookupAnswerV1> answer) {
        if (!(answer instanceof Done<PlacementLookupAnswerV1>(int _, var found))) {
            return Steps.done();
        }
        Map<UUID, PlacedCartV1> placed =
                found.orders().stream().collect(toMap(PlacedCartV1::cartId, Function.identity()));
        return Steps.each(stuck, cart -> settle(cart, placed.get(cart.cartId())));
    }

    private Uni<Void> settle(StuckCart cart, PlacedCartV1 order) {
        return order == null
                ? reopen.handle(cart.cartId(), cart.startedAt())
                : convert.handle(
                        cart.cartId(),
                        order.orderId(),
                        order.orderNumber(),
                        order.placedAt(),
                        order.wasPlacedByMerchant());
    }
}
