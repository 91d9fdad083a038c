package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import java.util.Objects;

/** Why addresses go on the list. */
record Suppression(SuppressionReason reason, String note) {

    Suppression {
        note = Objects.requireNonNullElse(note, "").strip();
    }

    /** What stops mails to them for it. */
    StopReason stopReason() {
        return StopReason.ofSuppression(reason.name());
    }
}
