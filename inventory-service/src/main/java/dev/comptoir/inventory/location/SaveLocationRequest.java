package dev.comptoir.inventory.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a location. */
@Schema(name = "SaveStockLocationRequest")
public record SaveLocationRequest(
        @Schema(description = "Unlike that of any other location, whatever its case", examples = "Warehouse Lyon")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Orders take from the location with the lowest number first", examples = "10")
        @NotNull
        @Min(1)
        @Max(1000)
        Integer priority,

        @Schema(description = "Left out when there is none", examples = "12 rue de la Soie, 69002 Lyon")
        @Size(min = 1, max = 500)
        String address) {

    Location added(UUID id, Instant now) {
        return new Location(id, 1, name.strip(), priority, address, false, now, now);
    }

    Location replacing(Location current, Instant now) {
        return new Location(
                current.id(),
                current.version() + 1,
                name.strip(),
                priority,
                address,
                current.main(),
                current.createdAt(),
                now);
    }
}
