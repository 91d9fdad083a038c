package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.orders.QuoteChangedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.orders.quote.domain.QuoteTerm;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A quote as it is kept.
 *
 * @param order as the merchant wrote it
 * @param placement the same priced, under the id of the order it may become
 * @param sourceOrderId the order it was copied from; null for none
 */
public record Quote(
        UUID id,
        long version,
        String quoteNumber,
        QuoteState state,
        CreateOrderRequest order,
        PlacementRequestV1 placement,
        Instant validUntil,
        String message,
        UUID sourceOrderId,
        String orderNumber,
        Instant createdAt,
        Instant changedAt) {

    static final String COLUMNS = """
            id, version, quote_number, state, content::text, placement::text, valid_until, message, source_order_id, order_number, created_at, changed_at""";

    static Quote read(Columns c) {
        return new Quote(
                c.uuid(),
                c.number(),
                c.text(),
                c.word(QuoteState.class),
                c.json(CreateOrderRequest.class),
                c.json(PlacementRequestV1.class),
                c.instant(),
                c.textOrNull(),
                c.uuid(),
                c.textOrNull(),
                c.instant(),
                c.instant());
    }

    /** One that still could be accepted is EXPIRED from its time on. */
    Quote at(Instant now) {
        boolean isOver = (state == QuoteState.OPEN || state == QuoteState.SENT)
                && validUntil != null
                && !now.isBefore(validUntil);
        return isOver ? in(QuoteState.EXPIRED) : this;
    }

    private Quote in(QuoteState next) {
        return new Quote(
                id,
                version,
                quoteNumber,
                next,
                order,
                placement,
                validUntil,
                message,
                sourceOrderId,
                orderNumber,
                createdAt,
                changedAt);
    }

    static Quote written(UUID id, PlacementRequestV1 placement, SaveQuoteRequest request, Source source, Instant now) {
        QuoteTerm.check(request.validUntil(), now);
        return new Quote(
                id,
                1,
                source.quoteNumber(),
                QuoteState.OPEN,
                request.order(),
                placement,
                request.validUntil(),
                request.message(),
                source.orderId(),
                null,
                now,
                now);
    }

    /** The number of a new quote and what it was copied from. */
    record Source(String quoteNumber, UUID orderId) {}

    /** Another content is to be sent and accepted again. */
    Quote edited(PlacementRequestV1 newPlacement, SaveQuoteRequest request, Instant now) {
        QuoteMove.EDIT.check(state, quoteNumber);
        QuoteTerm.check(request.validUntil(), now);
        return new Quote(
                id,
                version + 1,
                quoteNumber,
                QuoteState.OPEN,
                request.order(),
                newPlacement,
                request.validUntil(),
                request.message(),
                sourceOrderId,
                null,
                createdAt,
                now);
    }

    Quote moved(QuoteMove move, QuoteState next, String newOrderNumber, Instant now) {
        move.check(state, quoteNumber);
        return new Quote(
                id,
                version + 1,
                quoteNumber,
                next,
                order,
                placement,
                validUntil,
                message,
                sourceOrderId,
                newOrderNumber,
                createdAt,
                now);
    }

    public TotalsV1 totals() {
        return placement.totals();
    }

    /** What the merchant takes off; empty for nothing. */
    public List<DiscountV1> discounts() {
        MerchantTermsV1 terms = placement.merchant();
        return terms == null || terms.discounts() == null ? List.of() : terms.discounts();
    }

    UUID orderId() {
        return placement.orderId();
    }

    /** @param before null for a new one */
    QuoteChangedV1 changed(Quote before) {
        return new QuoteChangedV1(
                id,
                version,
                quoteNumber,
                state.name(),
                placement.customer(),
                placement.totals(),
                validUntil,
                state == QuoteState.CONVERTED ? orderId() : null,
                orderNumber,
                changedAt,
                FieldDifference.between(ChangedFields.QUOTE, before == null ? null : shown(before), shown(this)));
    }

    private static QuoteView shown(Quote quote) {
        return QuoteView.of(quote, null);
    }
}
