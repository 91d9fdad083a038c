package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.Dimensions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large a packed unit is. */
@Schema(name = "PackageDimensions", description = "How large a packed unit is, in millimetres.")
public record PackageDimensions(
        @Schema(examples = "300") @NotNull @Min(1) @Max(100_000)
        Integer lengthMm,

        @Schema(examples = "200") @NotNull @Min(1) @Max(100_000)
        Integer widthMm,

        @Schema(examples = "50") @NotNull @Min(1) @Max(100_000)
        Integer heightMm) {

    static PackageDimensions of(Dimensions dimensions) {
        return dimensions == null
                ? null
                : new PackageDimensions(dimensions.lengthMm(), dimensions.widthMm(), dimensions.heightMm());
    }

    static Dimensions dimensions(PackageDimensions given) {
        return given == null ? null : new Dimensions(given.lengthMm, given.widthMm, given.heightMm);
    }
}
