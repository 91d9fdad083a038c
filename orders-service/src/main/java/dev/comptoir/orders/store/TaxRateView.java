package dev.comptoir.orders.store;

import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.kernel.Percentage;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What share of a price is tax at one place. */
@Schema(name = "TaxRate")
public record TaxRateView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        String name,
        @Schema(description = "ISO 3166-1 alpha-2") String country,

        @Schema(description = "Absent for the whole country")
        String region,

        @Schema(description = "As a decimal text", examples = "20.00")
        String percent,

        boolean appliesToShipping,
        @Schema(description = "Whether carts use it") boolean active) {

    int basisPoints() {
        return Percentage.parse(percent).basisPoints();
    }

    TaxRateSavedV1 event(boolean isDeleted) {
        return new TaxRateSavedV1(
                id, version, name, country, region, basisPoints(), appliesToShipping, active, isDeleted);
    }

    /** The last thing told of it has a version of its own. */
    TaxRateView gone() {
        return new TaxRateView(id, version + 1, name, country, region, percent, appliesToShipping, false);
    }
}
