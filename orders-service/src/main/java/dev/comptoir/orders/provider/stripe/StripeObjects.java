package dev.comptoir.orders.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.util.UUID;

/** Reads Stripe's objects. */
final class StripeObjects {

    /** Under these names our ids stand at Stripe. */
    static final String SESSION = "comptoir_payment_session";

    static final String ORDER = "comptoir_order";
    static final String REFUND = "comptoir_refund";

    private StripeObjects() {}

    /** A payment intent or a checkout session. */
    static ProviderPayment payment(JsonNode object) {
        return object.path("object").asText().equals("checkout.session") ? checkout(object) : intent(object);
    }

    private static ProviderPayment intent(JsonNode intent) {
        ProviderPayment.Standing standing = switch (intent.path("status").asText()) {
            case "succeeded" -> ProviderPayment.Standing.SUCCEEDED;
            case "canceled" -> ProviderPayment.Standing.CANCELLED;
            default -> ProviderPayment.Standing.OPEN;
        };
        JsonNode types = intent.path("payment_method_types");
        JsonNode error = intent.path("last_payment_error");
        return new ProviderPayment(
                id(intent, SESSION),
                text(intent, "id"),
                text(intent, "id"),
                standing,
                standing == ProviderPayment.Standing.SUCCEEDED ? money(intent, "amount_received") : null,
                types.size() == 1 ? types.get(0).asText() : null,
                text(intent, "client_secret"),
                null,
                text(error, "decline_code") == null ? text(error, "code") : text(error, "decline_code"));
    }

    /** Complete and unpaid is one whose money is still on its way. */
    private static ProviderPayment checkout(JsonNode session) {
        JsonNode intent = session.path("payment_intent");
        boolean isPaid = session.path("payment_status").asText().equals("paid");
        boolean isExpired = session.path("status").asText().equals("expired");
        ProviderPayment money = intent.isObject() ? intent(intent) : null;
        ProviderPayment.Standing open = isExpired ? ProviderPayment.Standing.CANCELLED : ProviderPayment.Standing.OPEN;
        Money received = money == null || money.received() == null ? money(session, "amount_total") : money.received();
        return new ProviderPayment(
                id(session, SESSION),
                text(session, "id"),
                money == null ? text(session, "payment_intent") : money.paymentReference(),
                isPaid ? ProviderPayment.Standing.SUCCEEDED : open,
                isPaid ? received : null,
                money == null ? null : money.method(),
                null,
                text(session, "url"),
                money == null ? null : money.failureCode());
    }

    static ProviderRefund refund(JsonNode refund) {
        ProviderRefund.Standing standing = switch (refund.path("status").asText()) {
            case "succeeded" -> ProviderRefund.Standing.SUCCEEDED;
            case "failed", "canceled" -> ProviderRefund.Standing.FAILED;
            default -> ProviderRefund.Standing.PENDING;
        };
        boolean isFailed = standing == ProviderRefund.Standing.FAILED;
        String reason = text(refund, "failure_reason");
        return new ProviderRefund(
                text(refund, "id"),
                text(refund, "payment_intent"),
                id(refund, REFUND),
                money(refund, "amount"),
                standing,
                isFailed && reason == null ? refund.path("status").asText() : reason);
    }

    static ProviderDispute dispute(JsonNode dispute) {
        ProviderDispute.Standing standing = switch (dispute.path("status").asText()) {
            case "lost" -> ProviderDispute.Standing.LOST;
            case "won", "warning_closed", "prevented" -> ProviderDispute.Standing.WON;
            default -> ProviderDispute.Standing.OPEN;
        };
        return new ProviderDispute(
                text(dispute, "id"),
                text(dispute, "payment_intent"),
                money(dispute, "amount"),
                text(dispute, "reason"),
                standing);
    }

    /** One of our ids in an object's metadata; null when there is none. */
    static UUID id(JsonNode object, String name) {
        String text = object.path("metadata").path(name).asText("");
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static Money money(JsonNode object, String name) {
        return StripeAmounts.money(
                object.path(name).asLong(), object.path("currency").asText());
    }

    /** Objects that Stripe would expand are named by their id. */
    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        String text = value.isObject() ? value.path("id").asText("") : value.asText("");
        return value.isNull() || text.isEmpty() ? null : text;
    }
}
