package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.quote.Quote.Source;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Writes a quote, or writes it anew; what the customer said about an earlier content counts no more. */
@ApplicationScoped
class WriteQuote {

    private final SqlTransactions transactions;
    private final QuoteStore quotes;
    private final QuotePricing pricing;
    private final OfferLinks links;
    private final Outbox outbox;
    private final Clock clock;

    WriteQuote(
            SqlTransactions transactions,
            QuoteStore quotes,
            QuotePricing pricing,
            OfferLinks links,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.pricing = pricing;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes one; sourceOrderId is null for one from nothing. */
    Uni<Replayable<QuoteView>> handle(SaveQuoteRequest request, UUID sourceOrderId, RequestKey key) {
        return pricing.price(Ids.next(), request.order())
                .chain(priced -> quotes.nextNumber()
                        .map(number -> new Source(number, sourceOrderId))
                        .map(source -> Quote.written(Ids.next(), priced, request, source, clock.instant())))
                .chain(quote -> transactions.once(key, QuoteView.class, tx -> save(tx, null, quote)));
    }

    /** Replaces its content. */
    Uni<QuoteView> handle(UUID id, SaveQuoteRequest request, String ifMatch) {
        return quotes.find(id)
                .chain(found -> pricing.price(found.orderId(), request.order()))
                .chain(priced -> transactions.run(tx -> replace(tx, id, request, priced, ifMatch)));
    }

    private Uni<QuoteView> replace(
            SqlTx tx, UUID id, SaveQuoteRequest request, PlacementRequestV1 priced, String ifMatch) {
        return quotes.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> save(tx, current, current.edited(priced, request, clock.instant())));
    }

    private Uni<QuoteView> save(SqlTx tx, Quote before, Quote quote) {
        return quotes.save(tx, quote)
                .chain(() -> outbox.append(tx, quote.changed(before)))
                .replaceWith(() -> QuoteView.of(quote, links.url(quote.id())));
    }
}
