package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.orders.placement.DirectPlacements;
import dev.comptoir.orders.quote.ConvertQuoteRequest.QuotePrices;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes an order of a quote, once, at the prices of the quote or of today: the quote says so in the transaction that writes the order. */
@ApplicationScoped
class ConvertQuote {

    private final QuoteStore quotes;
    private final DirectPlacements placements;
    private final QuotePricing pricing;
    private final Outbox outbox;
    private final Clock clock;

    ConvertQuote(QuoteStore quotes, DirectPlacements placements, QuotePricing pricing, Outbox outbox, Clock clock) {
        this.quotes = quotes;
        this.placements = placements;
        this.pricing = pricing;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<PlacementAnswerV1>> handle(UUID id, ConvertQuoteRequest request, DirectOrder asked) {
        DirectOrder converting = asked.with((tx, order) -> convert(tx, id, order));
        return placements
                .place(converting, () -> convertible(id).chain(quote -> placement(quote, request)))
                .onFailure(DirectPlacements::isSpent)
                .recoverWithUni(spent ->
                        convertible(id).chain(() -> Uni.createFrom().<Replayable<PlacementAnswerV1>>failure(spent)));
    }

    /** Of several at once the others meet the order of the first: they are refused for what the quote is by then. */
    private Uni<Quote> convertible(UUID id) {
        return quotes.find(id).invoke(quote -> QuoteMove.CONVERT.check(quote.state(), quote.quoteNumber()));
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

    private Uni<PlacementRequestV1> placement(Quote quote, ConvertQuoteRequest request) {
        Uni<PlacementRequestV1> priced = request.prices() == QuotePrices.OF_TODAY
                ? pricing.ofToday(quote.orderId(), quote.order())
                : Uni.createFrom().item(quote.placement());
        return priced.map(offer -> ordered(offer, request));
    }

    private static PlacementRequestV1 ordered(PlacementRequestV1 quoted, ConvertQuoteRequest request) {
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
