package dev.comptoir.orders.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.orders.provider.ProviderEvent.Ignored;
import dev.comptoir.orders.provider.ProviderEvent.OfDispute;
import dev.comptoir.orders.provider.ProviderEvent.OfPayment;
import dev.comptoir.orders.provider.ProviderEvent.OfRefund;
import dev.comptoir.orders.provider.domain.ProviderPayment;

/** Reads Stripe's events; what an account is used for beside this store is none of ours. */
final class StripeEvents {

    private StripeEvents() {}

    static ProviderEvent read(JsonNode event) {
        String type = event.path("type").asText();
        JsonNode object = event.path("data").path("object");
        return switch (type) {
            case "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.canceled",
                    "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.expired" -> payment(type, object);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                new OfRefund(StripeObjects.refund(object));
            case "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed" ->
                new OfDispute(StripeObjects.dispute(object));
            default -> new Ignored(type);
        };
    }

    private static ProviderEvent payment(String type, JsonNode object) {
        ProviderPayment payment = StripeObjects.payment(object);
        return payment.sessionId() == null ? new Ignored(type) : new OfPayment(payment);
    }
}
