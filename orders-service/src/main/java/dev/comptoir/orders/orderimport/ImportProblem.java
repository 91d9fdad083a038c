package dev.comptoir.orders.orderimport;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.TOO_LARGE;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.orderimport.domain.OrderImportState;
import java.util.UUID;

/** Why an import is refused, not shown, or no longer ours to carry on. */
final class ImportProblem {

    private static final String TAKEN_OVER = "import-taken-over";

    private ImportProblem() {}

    static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("import-not-found", "There is no order import with this id.")
                .with("importId", id);
    }

    static DomainException tooLarge(long limit) {
        return TOO_LARGE
                .refusal(
                        "body-too-large",
                        "A file has at most %s bytes. Split it between two orders and send both.",
                        limit)
                .with("limit", limit);
    }

    static DomainException incomplete() {
        return INVALID.refusal(
                "file-incomplete", "The file broke off while it was sent. Nothing of it was kept: send it again.");
    }

    static DomainException finished(UUID id, OrderImportState state) {
        return CONFLICT.refusal("import-finished", "The import is %s already; there is nothing to cancel.", state)
                .with("importId", id);
    }

    static DomainException expired(UUID id) {
        return GONE.refusal("import-expired", "What became of single orders is kept for a while and is deleted by now.")
                .with("importId", id);
    }

    static boolean isTakenOver(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals(TAKEN_OVER);
    }

    static DomainException takenOver(UUID id) {
        return CONFLICT.refusal(TAKEN_OVER, "Another instance carries this import on, or it was cancelled.")
                .with("importId", id);
    }
}
