package dev.comptoir.inventory.stockcount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stocktaking that begins. */
@Schema(name = "StartCountRequest")
public record StartCountRequest(
        @Schema(description = "What is counted; the note of its ledger rows", examples = "Yearly count, hall 2")
        @NotBlank
        @Size(max = 300)
        String name,

        @Schema(
                description =
                        "Where it is counted: the levels are those of this location; left out for the main location")
        UUID locationId) {}
