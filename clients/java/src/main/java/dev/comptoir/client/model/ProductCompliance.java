package dev.comptoir.client.model;

import java.math.BigDecimal;
import java.util.Map;

/** What the law wants to be said of a product. */
@SchemaOf("ProductCompliance")
public record ProductCompliance(
        ProductContact manufacturer,
        ProductContact responsiblePerson,
        Map<String, String> warnings,
        String modelId,
        Integer durabilityYears,
        Integer guaranteeMonths,
        Integer updateYears,
        Integer sparePartsYears,
        BigDecimal repairabilityScore) {}
