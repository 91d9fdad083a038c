package dev.comptoir.inventory.location;

import dev.comptoir.contracts.inventory.LocationSavedV1;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where stock is. */
@Schema(
        name = "StockLocation",
        description = "A place where stock is.",
        requiredProperties = {"name", "updatedAt"})
public record Location(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(examples = "Warehouse Lyon", maxLength = 100)
        String name,

        @Schema(
                description =
                        "1 to 1000: orders take from the location with the lowest number first; of two with the same, from the older one",
                examples = "10")
        int priority,

        @Schema(description = "Absent when there is none", nullable = true, maxLength = 500)
        String address,

        @Schema(description = "True for the location that the store began with: what names no location is there")
        boolean main,

        @Schema(description = "When it was added, UTC") Instant createdAt,

        @Schema(description = "When it was changed last, UTC")
        Instant updatedAt) {

    static Location read(Columns c) {
        return new Location(
                c.uuid(), c.number(), c.text(), c.integer(), c.textOrNull(), c.bool(), c.instant(), c.instant());
    }

    LocationSavedV1 saved() {
        return event(version, false);
    }

    /** The deletion event carries a new version. */
    LocationSavedV1 deleted() {
        return event(version + 1, true);
    }

    private LocationSavedV1 event(long newVersion, boolean isDeleted) {
        return new LocationSavedV1(id, newVersion, name, priority, main, isDeleted);
    }
}
