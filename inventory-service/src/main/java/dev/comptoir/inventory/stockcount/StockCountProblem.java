package dev.comptoir.inventory.stockcount;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** What a stocktaking refuses. */
final class StockCountProblem {

    private StockCountProblem() {}

    static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("stock-count-not-found", "There is no stock count %s.", id);
    }

    static void refuseUnlessOpen(StockCount count) {
        if (!count.isOpen()) {
            throw CONFLICT.refusal("stock-count-posted", "The count %s is posted. Start another one.", count.name());
        }
    }
}
