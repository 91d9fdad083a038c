package dev.comptoir.orders.quote;

import dev.comptoir.orders.order.FindPastOrder;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Copies an order into a quote: products, customer, payment and shipping method. Never an order. */
@ApplicationScoped
class DuplicateOrder {

    private final FindPastOrder orders;
    private final QuoteStore quotes;
    private final WriteQuote write;
    private final Clock clock;

    DuplicateOrder(FindPastOrder orders, QuoteStore quotes, WriteQuote write, Clock clock) {
        this.orders = orders;
        this.quotes = quotes;
        this.write = write;
        this.clock = clock;
    }

    Uni<Replayable<QuoteView>> handle(UUID orderId, DuplicateOrderRequest request, RequestKey key) {
        return orders.handle(orderId, clock.instant(), "at")
                .chain(order -> quotes.rates(orderId).map(rates -> OrderCopy.of(order, rates)))
                .map(copy -> new SaveQuoteRequest(copy, request.validUntil(), request.message()))
                .chain(copy -> write.handle(copy, orderId, key));
    }
}
