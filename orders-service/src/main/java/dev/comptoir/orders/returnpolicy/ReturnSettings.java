package dev.comptoir.orders.returnpolicy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers may send back by themselves. */
@Schema(name = "ReturnSettings")
public record ReturnSettings(
        @Schema(description = "Rises with every change of the settings; the ETag")
        long version,

        @Schema(description = "Whether customers may ask for a return by the link of their order")
        boolean enabled,

        @Schema(description = "For how many days after the last parcel arrived")
        int days,

        List<String> excludedSkus,
        List<UUID> excludedProductIds) {}
