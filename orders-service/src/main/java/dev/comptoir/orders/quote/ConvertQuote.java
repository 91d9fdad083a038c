package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.orders.placement.DirectPlacements;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes an order of a quote, at the prices of the quote, once: the quote says so in the transaction that writes the order. */
@ApplicationScoped
class ConvertQuote {

    private final QuoteStore quotes;
    private final DirectPlacements placements;
    private final Outbox outbox;
    private final Clock clock;

    ConvertQuote(QuoteStore quotes, DirectPlacements placements, Outbox outbox, Clock clock) {
        this.quotes = quotes;
        this.placements = placements;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<PlacementAnswerV1>> handle(UUID id, ConvertQuoteRequest request, DirectOrder asked) {
        DirectOrder converting = asked.with((tx, order) -> convert(tx, id, order));
        return placements.place(
                converting,
                () -> quotes.find(id)
                        .invoke(quote -> QuoteMove.CONVERT.check(quote.state(), quote.quoteNumber()))
                        .map(quote -> placement(quote, request)));
    }

    private Uni<Void> convert(SqlTx tx, UUID id, PlacementAnswerV1 order) {
        return quotes.lock(tx, id)
                .chain(quote -> save(
                        tx,
                        quote,
                        quote.moved(QuoteMove.CONVERT, QuoteState.CONVERTED, order.orderNumber(), clock.instant())));
    }

    private Uni<Void> save(SqlTx tx, Quote before, Quote converted) {
        return quotes.save(tx, converted).chain(() -> outbox.append(tx, converted.changed(before)));
    }

    private static PlacementRequestV1 placement(Quote quote, ConvertQuoteRequest request) {
        PlacementRequestV1 quoted = quote.placement();
        return new PlacementRequestV1(
                quoted.orderId(),
                null,
                quoted.customer(),
                quoted.billingAddress(),
                quoted.shippingAddress(),
                quoted.shipping(),
                quoted.lines(),
                quoted.totals(),
                quoted.customerRemark(),
                quoted.giftMessage(),
                quoted.discounts(),
                terms(quoted.merchant(), request));
    }

    private static MerchantTermsV1 terms(MerchantTermsV1 quoted, ConvertQuoteRequest request) {
        boolean isPayment = request.payment() != null;
        return new MerchantTermsV1(
                isPayment ? request.payment().status() : quoted.paymentStatus(),
                isPayment ? request.payment().method() : quoted.paymentMethod(),
                isPayment ? request.payment().reference() : quoted.paymentReference(),
                Boolean.TRUE.equals(request.notifyCustomer()),
                request.stockPolicy(),
                "QUOTE",
                null,
                quoted.discounts());
    }
}
