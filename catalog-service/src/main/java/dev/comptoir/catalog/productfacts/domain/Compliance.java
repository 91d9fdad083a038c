package dev.comptoir.catalog.productfacts.domain;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the law wants to be said of a product. Each is null where nothing is known, warnings are empty.
 *
 * @param responsiblePerson in the Union, where the manufacturer is not
 * @param warnings by language
 * @param durabilityYears the producer's free guarantee of durability, more than two years
 * @param updateYears for how long software is updated at least
 * @param repairabilityScore 0 to 10
 */
public record Compliance(
        Contact manufacturer,
        Contact responsiblePerson,
        Map<String, String> warnings,
        String modelId,
        Integer durabilityYears,
        Integer guaranteeMonths,
        Integer updateYears,
        Integer sparePartsYears,
        BigDecimal repairabilityScore) {

    public Compliance {
        warnings = warnings == null ? Map.of() : Map.copyOf(warnings);
        repairabilityScore = repairabilityScore == null ? null : repairabilityScore.stripTrailingZeros();
    }

    /** Whether more is guaranteed than the law wants of every seller. */
    public boolean isGuaranteed() {
        return durabilityYears != null || guaranteeMonths != null;
    }
}
