package dev.comptoir.contracts.shared;

/**
 * A field that has another value than before.
 *
 * @param sku the variant that has the field; null for one of the product itself
 * @param field as the API names it; {@code sku} for a variant that came (only after) or went (only before)
 * @param before null where it was empty, and where either value is very long
 * @param after null where it is empty, and where either value is very long
 */
public record FieldChangeV1(String sku, String field, Object before, Object after) {}
