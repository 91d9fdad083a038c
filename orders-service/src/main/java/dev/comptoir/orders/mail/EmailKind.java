package dev.comptoir.orders.mail;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A mail that customers get about an order; its word is the purpose in the mail outbox and the name of its template. */
public enum EmailKind {
    ORDER_CONFIRMATION("order-confirmation", Map.of()),
    PAYMENT_RECEIVED("payment-received", Map.of("payment.amount", "The payment, such as €48.60")),
    PAYMENT_REMINDER("payment-reminder", Map.of()),
    ORDER_SHIPPED(
            "order-shipped",
            Map.of(
                    "shipment.carrier", "Name of the carrier, may be empty",
                    "shipment.tracking_number", "May be empty",
                    "shipment.tracking_url", "May be empty")),
    READY_FOR_PICKUP("ready-for-pickup", Map.of()),
    STATUS_CHANGED("status-changed", Map.of("status.name", "The store's own status, in the customer's language")),
    ORDER_REFUNDED(
            "order-refunded",
            Map.of("refund.amount", "The refund", "refund.reason", "Only if it is shown to the customer, else empty")),
    ORDER_CANCELLED("order-cancelled", Map.of()),
    RETURN_REQUESTED("return-requested", Map.of("return.number", Words.RETURN)),
    RETURN_APPROVED("return-approved", Map.of("return.number", Words.RETURN)),
    RETURN_REFUSED("return-refused", Map.of("return.number", Words.RETURN, "return.reason", "Why it was refused")),
    RETURN_RECEIVED("return-received", Map.of("return.number", Words.RETURN)),
    WITHDRAWAL_RECEIVED("withdrawal-received", Words.WITHDRAWAL),
    WITHDRAWAL_ACCEPTED("withdrawal-accepted", Words.WITHDRAWAL),
    WITHDRAWAL_REFUSED("withdrawal-refused", Words.WITHDRAWAL),
    ORDER_DOCUMENT(
            "order-document",
            Map.of(
                    "document.title", "Invoice, cancellation invoice or credit note, in the customer's language",
                    "document.number", "Such as INV-2026-00001",
                    "document.total", "With currency")),
    ORDER_MESSAGE(
            "order-message", Map.of("message.subject", "What you wrote as subject", "message.text", "What you wrote"));

    private static final class Words {
        private static final String RETURN = "Number of the return";
        private static final Map<String, String> WITHDRAWAL = Map.of(
                "withdrawal.number", "Number of the withdrawal",
                "withdrawal.received_at", "When it came in: date, time and zone",
                "withdrawal.reason", "Why it was refused, else empty");
    }

    private static final Map<String, String> EVERYWHERE = Map.ofEntries(
            Map.entry("greeting", "Hello with the customer's name, in the customer's language"),
            Map.entry("customer.name", "May be empty"),
            Map.entry("customer.email", "Where the mail goes"),
            Map.entry("order.number", "With prefix and suffix"),
            Map.entry("order.placed_on", "The day, as the language writes it"),
            Map.entry("order.total", "With currency"),
            Map.entry("order.paid", "With currency"),
            Map.entry("order.due", "What is still to be paid, with currency"),
            Map.entry("order.is_due", "true or false: whether something is still to be paid"),
            Map.entry("order.status_url", "The live status page of the order"),
            Map.entry("order.lines", "A list; each has name, quantity and total"),
            Map.entry("store.name", "Your store"),
            Map.entry("store.email", "Address of your store"),
            Map.entry("store.url", "Where customers shop, may be empty"));

    private final String word;
    private final Map<String, String> own;

    EmailKind(String word, Map<String, String> own) {
        this.word = word;
        this.own = own;
    }

    public String word() {
        return word;
    }

    /** What its template may name, each with a sentence about it. */
    public SortedMap<String, String> variables() {
        SortedMap<String, String> all = new TreeMap<>(EVERYWHERE);
        all.putAll(own);
        return all;
    }

    public static Optional<EmailKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
