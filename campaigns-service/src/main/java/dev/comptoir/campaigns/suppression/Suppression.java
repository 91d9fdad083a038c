package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import java.util.Objects;

/** Why addresses go on the list. */
record Suppression(SuppressionReason reason, String note) {

    Suppression {
        note = Objects.requireNonNullElse(note, "").strip();
    }
}
