package dev.comptoir.gateway.snipcart;

/** The words that Snipcart has for how an order stands; it has one status where we have several axes. */
final class SnipcartWords {

    static final String CANCELLED = "Cancelled";

    private static final String PROCESSED = "Processed";
    private static final String PENDING = "Pending";

    private SnipcartWords() {}

    /** The status of an order that was just placed. */
    static String status(String paymentStatus) {
        return payment(paymentStatus).equals(PENDING) ? PENDING : PROCESSED;
    }

    /** The status of an order whose goods have got so far. */
    static String parcels(String fulfillmentStatus) {
        return switch (fulfillmentStatus) {
            case "SHIPPED" -> "Shipped";
            case "DELIVERED" -> "Delivered";
            default -> PROCESSED;
        };
    }

    static String lifecycle(String lifecycle) {
        return lifecycle.equals("CANCELLED") ? CANCELLED : PROCESSED;
    }

    /** Part of the money does not count as paid, and part of it back not as refunded. */
    static String payment(String paymentStatus) {
        return switch (paymentStatus) {
            case "PAID", "PARTIALLY_REFUNDED" -> "Paid";
            case "REFUNDED" -> "Refunded";
            default -> PENDING;
        };
    }
}
