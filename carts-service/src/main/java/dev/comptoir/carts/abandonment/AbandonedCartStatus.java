package dev.comptoir.carts.abandonment;

import java.util.List;

/** Where an abandoned cart stands for the merchant. */
public enum AbandonedCartStatus {
    ABANDONED,
    SCHEDULED,
    SENT,
    RECOVERED,
    RESUMED,
    ORDERED,
    PLACED_BY_MERCHANT;

    /** Carts still open, and those the reminders brought in. */
    static final List<AbandonedCartStatus> UNFINISHED = List.of(ABANDONED, SCHEDULED, SENT, RECOVERED);
}
