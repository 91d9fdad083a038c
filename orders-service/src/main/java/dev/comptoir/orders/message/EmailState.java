package dev.comptoir.orders.message;

/** How far a mail has got. */
public enum EmailState {
    QUEUED,
    SENT,
    FAILED;

    /** @param stored as the mail outbox writes it */
    public static EmailState of(String stored) {
        return switch (stored) {
            case "SENT" -> SENT;
            case "FAILED", "UNKNOWN" -> FAILED;
            default -> QUEUED;
        };
    }
}
