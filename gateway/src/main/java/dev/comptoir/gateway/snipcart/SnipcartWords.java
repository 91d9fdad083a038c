package dev.comptoir.gateway.snipcart;

/** The words that Snipcart has for how an order stands; it has one status where we have several axes. */
final class SnipcartWords {

    static final String CANCELLED = "Cancelled";

    private static final String PROCESSED = "Processed";
    private static final String PENDING = "Pending";

    private SnipcartWords() {}

    /** The one status of an order: what has become of it, else how far its goods are, else whether it is paid. */
    static String status(String lifecycle, String fulfillmentStatus, String paymentStatus) {
        if (lifecycle(lifecycle).equals(CANCELLED)) {
            return CANCELLED;
        }
        String goods = parcels(fulfillmentStatus);
        return goods.equals(PROCESSED) && payment(paymentStatus).equals(PENDING) ? PENDING : goods;
    }

    /** What was sent by hand is one for the papers, else a comment. */
    static String notification(String kind) {
        return switch (kind) {
            case "INVOICE", "CANCELLATION", "CREDIT_NOTE" -> "Invoice";
            default -> "Comment";
        };
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
