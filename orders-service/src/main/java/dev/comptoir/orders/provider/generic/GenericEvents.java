package dev.comptoir.orders.provider.generic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.orders.provider.ProviderEvent.Ignored;
import dev.comptoir.orders.provider.ProviderEvent.OfDispute;
import dev.comptoir.orders.provider.ProviderEvent.OfPayment;
import dev.comptoir.orders.provider.ProviderEvent.OfRefund;
import dev.comptoir.orders.provider.ProviderProblem;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import java.io.UncheckedIOException;

/** Reads what the merchant's program reports. */
final class GenericEvents {

    private GenericEvents() {}

    static ProviderEvent read(byte[] body) {
        try {
            JsonNode event = Json.read(body, JsonNode.class);
            if (!event.path("type").isTextual()) {
                throw ProviderProblem.eventUnreadable();
            }
            return read(event.path("type").asText(), event.path("data"));
        } catch (UncheckedIOException | IllegalArgumentException _) {
            throw ProviderProblem.eventUnreadable();
        }
    }

    private static ProviderEvent read(String type, JsonNode data) {
        return switch (type) {
            case "payment.updated" -> payment(type, data);
            case "refund.updated" -> new OfRefund(GenericObjects.refund(data));
            case "dispute.updated" -> new OfDispute(GenericObjects.dispute(data));
            default -> new Ignored(type);
        };
    }

    /** What was paid beside this store is none of ours. */
    private static ProviderEvent payment(String type, JsonNode data) {
        ProviderPayment payment = GenericObjects.payment(data);
        return payment.sessionId() == null ? new Ignored(type) : new OfPayment(payment);
    }
}
