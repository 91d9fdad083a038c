package dev.comptoir.client.model;

/** What was guaranteed of a product beyond the law when it was bought. */
@SchemaOf("OrderLineGuarantee")
public record OrderLineGuarantee(Integer durabilityYears, Integer guaranteeMonths, String brand, String modelId) {}
