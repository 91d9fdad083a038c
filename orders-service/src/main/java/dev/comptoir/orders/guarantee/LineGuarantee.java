package dev.comptoir.orders.guarantee;

import dev.comptoir.contracts.shared.GuaranteeV1;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is guaranteed of a product beyond the law; each is null where nothing is said. */
@Schema(
        name = "OrderLineGuarantee",
        description = "What was guaranteed of the product beyond the law when it was bought")
public record LineGuarantee(
        @Schema(description = """
                Years of the producer's free commercial guarantee of durability, more than two (Dir. 2011/83/EU, Art. 22a)""", nullable = true) Integer durabilityYears,

        @Schema(description = "Months of any other commercial guarantee", nullable = true)
        Integer guaranteeMonths,

        @Schema(description = "The producer's trade mark or name", nullable = true)
        String brand,

        @Schema(description = "The producer's identifier of the model", nullable = true)
        String modelId) {

    /** Null for none. */
    public static LineGuarantee of(GuaranteeV1 said) {
        return said == null
                ? null
                : new LineGuarantee(said.durabilityYears(), said.guaranteeMonths(), said.brand(), said.modelId());
    }
}
