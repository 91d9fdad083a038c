package dev.comptoir.inventory.transfer.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.UUID;

/** Everything the rules of transfers refuse. */
public final class TransferProblem {

    private TransferProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("transfer-not-found", "There is no transfer %s.", id);
    }

    static DomainException sameLocation() {
        return RULE_BROKEN
                .refusal("same-location", "Name two locations: units go from one to another.")
                .at("/toLocationId");
    }

    /** Not enough units there, or they are promised. */
    static DomainException tooFew(List<ShortTransfer> lines) {
        return CONFLICT.refusal(
                        "insufficient-stock-at-location",
                        "There are not enough units that nobody was promised of %d SKUs at this location; lines says which.",
                        lines.size())
                .with("lines", lines);
    }
}
