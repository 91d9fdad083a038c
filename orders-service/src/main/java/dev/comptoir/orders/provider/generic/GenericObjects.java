package dev.comptoir.orders.provider.generic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.util.UUID;

/** Reads the objects of the merchant's program; one that lacks what it must have is an {@link IllegalArgumentException}. */
final class GenericObjects {

    private static final int MOST_ID = 200;
    private static final int MOST_SECRET = 1000;
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private GenericObjects() {}

    static ProviderPayment payment(JsonNode payment) {
        String state = payment.path("state").asText();
        ProviderPayment.Standing standing = switch (state) {
            case "OPEN" -> ProviderPayment.Standing.OPEN;
            case "SUCCEEDED" -> ProviderPayment.Standing.SUCCEEDED;
            case "CANCELLED", "FAILED" -> ProviderPayment.Standing.CANCELLED;
            default -> throw new IllegalArgumentException("no state of a payment: " + state);
        };
        String id = required(payment, "id");
        String failure = word(payment, "failureCode");
        return new ProviderPayment(
                uuid(payment, "sessionId"),
                id,
                id,
                standing,
                standing == ProviderPayment.Standing.SUCCEEDED ? money(payment) : null,
                word(payment, "method"),
                text(payment, "clientSecret", MOST_SECRET),
                url(payment),
                state.equals("FAILED") && failure == null ? "failed" : failure);
    }

    static ProviderRefund refund(JsonNode refund) {
        String state = refund.path("state").asText();
        ProviderRefund.Standing standing = switch (state) {
            case "PENDING" -> ProviderRefund.Standing.PENDING;
            case "SUCCEEDED" -> ProviderRefund.Standing.SUCCEEDED;
            case "FAILED" -> ProviderRefund.Standing.FAILED;
            default -> throw new IllegalArgumentException("no state of a refund: " + state);
        };
        String failure = word(refund, "failureCode");
        boolean isFailed = standing == ProviderRefund.Standing.FAILED;
        return new ProviderRefund(
                required(refund, "id"),
                required(refund, "paymentId"),
                uuid(refund, "refundId"),
                money(refund),
                standing,
                isFailed && failure == null ? "failed" : failure);
    }

    static ProviderDispute dispute(JsonNode dispute) {
        String state = dispute.path("state").asText();
        ProviderDispute.Standing standing = switch (state) {
            case "OPEN" -> ProviderDispute.Standing.OPEN;
            case "WON" -> ProviderDispute.Standing.WON;
            case "LOST" -> ProviderDispute.Standing.LOST;
            default -> throw new IllegalArgumentException("no state of a dispute: " + state);
        };
        return new ProviderDispute(
                required(dispute, "id"),
                required(dispute, "paymentId"),
                money(dispute),
                word(dispute, "reason"),
                standing);
    }

    private static Money money(JsonNode object) {
        JsonNode money = object.path("amount");
        try {
            Money amount = Money.parse(
                    money.path("amount").asText(), money.path("currency").asText());
            if (amount.isPositive()) {
                return amount;
            }
        } catch (InvalidMoney invalid) {
            throw new IllegalArgumentException(invalid.getMessage());
        }
        throw new IllegalArgumentException("an amount is more than zero");
    }

    private static String required(JsonNode object, String name) {
        String text = text(object, name, MOST_ID);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    /** Printable ASCII without blanks; null where it is absent. */
    private static String text(JsonNode object, String name, int most) {
        String text = object.path(name).asText("");
        if (object.path(name).isNull() || text.isEmpty()) {
            return null;
        }
        if (text.length() > most || !text.matches("[!-~]+")) {
            throw new IllegalArgumentException(name + " is too long or has other signs than printable ASCII");
        }
        return text;
    }

    private static String word(JsonNode object, String name) {
        String text = object.path(name).asText("");
        if (object.path(name).isNull() || text.isEmpty()) {
            return null;
        }
        if (!GenericClient.isWord(text)) {
            throw new IllegalArgumentException(name + " is no word of at most 100 letters and digits");
        }
        return text;
    }

    private static String url(JsonNode object) {
        String url = text(object, "url", 2 * MOST_SECRET);
        if (url != null && !url.matches("https?://.+")) {
            throw new IllegalArgumentException("url is no http or https address");
        }
        return url;
    }

    private static UUID uuid(JsonNode object, String name) {
        String text = object.path(name).asText("");
        return text.matches(UUIDS) ? UUID.fromString(text) : null;
    }
}
