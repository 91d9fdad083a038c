package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.Compliance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law wants to be said of a product; every field may be left out. */
@Schema(
        name = "ProductCompliance",
        description = "What the law wants to be said of a product: who answers for it, warnings, durability, repair.")
public record ProductCompliance(
        @Schema(description = "Who made it (GPSR, Art. 19)") @Valid
        ProductContact manufacturer,

        @Schema(description = "Who answers for it in the Union where the manufacturer is not there (GPSR, Art. 19)")
        @Valid
        ProductContact responsiblePerson,

        @Schema(
                description = "Warnings and safety information by language",
                examples = "{\"en\":\"Not for children under 3.\"}")
        @Size(max = 30)
        Map<@Pattern(regexp = FactRules.LANGUAGE) String, @NotNull @Size(min = 1, max = 5000) String> warnings,

        @Schema(description = "The producer's identifier of the model", examples = "TEE-2026")
        @Size(min = 1, max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String modelId,

        @Schema(description = "Years of the producer's free guarantee of durability, where it is more than two")
        @Min(3)
        @Max(99)
        Integer durabilityYears,

        @Schema(description = "Months of any other commercial guarantee") @Min(1) @Max(1200)
        Integer guaranteeMonths,

        @Schema(description = "Years for which software is updated at least") @Min(0) @Max(99)
        Integer updateYears,

        @Schema(description = "Years for which spare parts can be had") @Min(0) @Max(99)
        Integer sparePartsYears,

        @Schema(description = "Repairability score, 0 to 10 with one decimal", examples = "7.5")
        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 1)
        BigDecimal repairabilityScore) {

    static ProductCompliance of(Compliance compliance) {
        return compliance == null
                ? null
                : new ProductCompliance(
                        ProductContact.of(compliance.manufacturer()),
                        ProductContact.of(compliance.responsiblePerson()),
                        compliance.warnings(),
                        compliance.modelId(),
                        compliance.durabilityYears(),
                        compliance.guaranteeMonths(),
                        compliance.updateYears(),
                        compliance.sparePartsYears(),
                        compliance.repairabilityScore());
    }

    static Compliance compliance(ProductCompliance given) {
        return given == null
                ? null
                : new Compliance(
                        ProductContact.contact(given.manufacturer),
                        ProductContact.contact(given.responsiblePerson),
                        given.warnings,
                        given.modelId,
                        given.durabilityYears,
                        given.guaranteeMonths,
                        given.updateYears,
                        given.sparePartsYears,
                        given.repairabilityScore);
    }
}
