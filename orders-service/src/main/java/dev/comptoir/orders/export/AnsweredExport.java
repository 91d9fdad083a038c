package dev.comptoir.orders.export;

import dev.comptoir.platform.idempotency.Replayable;

/**
 * What whoever exports something is answered.
 *
 * @param file the file itself; null for the job
 */
public record AnsweredExport(Replayable<Export> once, byte[] file) {

    Export export() {
        return once.answer();
    }
}
