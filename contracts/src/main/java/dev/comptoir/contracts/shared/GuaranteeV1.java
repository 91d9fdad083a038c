package dev.comptoir.contracts.shared;

/**
 * What is guaranteed of a product beyond the law; each is null where nothing is said.
 *
 * @param durabilityYears the producer's free commercial guarantee of durability, more than two years
 * @param guaranteeMonths any other commercial guarantee
 * @param brand the producer's trade mark or name
 * @param modelId the producer's identifier of the model
 */
public record GuaranteeV1(Integer durabilityYears, Integer guaranteeMonths, String brand, String modelId) {}
