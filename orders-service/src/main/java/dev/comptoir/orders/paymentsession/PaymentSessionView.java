package dev.comptoir.orders.paymentsession;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.paymentsession.domain.SessionState;
import dev.comptoir.orders.provider.domain.PaymentForm;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt to pay an order at the payment provider. */
@Schema(
        name = "PaymentSession",
        requiredProperties = {"orderId", "provider", "amount", "returnUrl", "createdBy", "expiresAt", "updatedAt"})
public record PaymentSessionView(
        UUID id,
        UUID orderId,

        @Schema(description = "STRIPE, or GENERIC for a payment program of your own; open-ended")
        String provider,

        @Schema(description = "HOSTED_PAGE or CLIENT_SECRET; open-ended")
        PaymentForm form,

        @Schema(description = """
                OPEN: the buyer can pay. SUCCEEDED: the money came, see paymentId. CANCELLED: expired, or another took its place.
                FAILED: the provider refused to make it, see failureCode. CREATING and UNKNOWN: the provider has not answered
                yet and is asked again by itself; get it again in some seconds. Open-ended""") SessionState state,

        @Schema(description = "What the buyer is asked for") Money amount,

        @Schema(description = "Where the buyer pays, of a HOSTED_PAGE", nullable = true)
        String paymentUrl,

        @Schema(description = "For the provider's script in the storefront, of a CLIENT_SECRET", nullable = true)
        String clientSecret,

        @Schema(description = "The other half of that: the store's publishable key at the provider", nullable = true)
        String providerPublishableKey,

        String returnUrl,

        @Schema(description = "Why the last try failed, in the provider's word, such as card_declined", nullable = true)
        String failureCode,

        @Schema(description = "What came in, when it came", nullable = true)
        Money receivedAmount,

        @Schema(
                description =
                        "The payment of the order that it became; null for money in another currency than the order's",
                nullable = true)
        UUID paymentId,

        @Schema(description = "Name of the API key, or customer")
        String createdBy,

        Instant createdAt,

        @Schema(description = "Until when the buyer can pay: 23 hours, less when another took its place")
        Instant expiresAt,

        long version,

        @Schema(description = "When the provider last said something of it, or another took its place")
        Instant updatedAt) {

    static final String CHANGED = "greatest(p.updated_at, p.created_at)";

    static final String COLUMNS = """
            p.id, p.order_id, p.provider, p.form, p.state, p.currency, p.amount_minor,
            case when p.state = 'OPEN' then p.payment_url end,
            case when p.state = 'OPEN' and p.form = 'CLIENT_SECRET' then p.client_secret end,
            p.return_url, p.failure_code, p.received_currency, p.received_minor, p.payment_id, p.created_by, p.created_at,
            p.expires_at, p.version,\s""" + CHANGED;

    static PaymentSessionView read(Columns c) {
        return new PaymentSessionView(
                c.uuid(),
                c.uuid(),
                c.text(),
                c.word(PaymentForm.class),
                c.word(SessionState.class),
                c.money(c.text()),
                c.text(),
                c.text(),
                null,
                c.text(),
                c.text(),
                received(c),
                c.uuid(),
                c.text(),
                c.instant(),
                c.instant(),
                c.number(),
                c.instant());
    }

    private static Money received(Columns c) {
        String currency = c.text();
        return c.money(currency);
    }

    /** With what the storefront needs for a client secret. */
    PaymentSessionView publishing(String key) {
        return new PaymentSessionView(
                id,
                orderId,
                provider,
                form,
                state,
                amount,
                paymentUrl,
                clientSecret,
                clientSecret == null ? null : key,
                returnUrl,
                failureCode,
                receivedAmount,
                paymentId,
                createdBy,
                createdAt,
                expiresAt,
                version,
                updatedAt);
    }
}
