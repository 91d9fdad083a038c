package dev.comptoir.inventory.location.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that is refused about locations. */
public final class LocationProblem {

    public static final int MOST = 100;

    private LocationProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("location-not-found", "There is no location %s.", id);
    }

    /** A request names locations that are not there, or no longer. */
    public static DomainException unknown(Collection<UUID> ids) {
        return RULE_BROKEN
                .refusal(
                        "unknown-location",
                        "The store has no such location; locationIds lists them. GET /v1/inventory/locations has those there are.")
                .with("locationIds", List.copyOf(ids));
    }

    public static DomainException nameTaken() {
        return CONFLICT.refusal("location-name-taken", "Another location has this name.")
                .at("/name");
    }

    public static DomainException tooMany() {
        return RULE_BROKEN
                .refusal("too-many-locations", "A store has at most %d locations. Delete one that is empty.", MOST)
                .with("limit", MOST);
    }

    /** The one that everything falls back to. */
    public static DomainException isMain() {
        return CONFLICT.refusal(
                "location-is-main", "The main location stays: what names no location is there. Rename it instead.");
    }

    public static DomainException hasStock(long skus) {
        return CONFLICT.refusal(
                        "location-has-stock",
                        "%d SKUs have units or reservations here. Transfer them to another location first.",
                        skus)
                .with("skus", skus);
    }
}
