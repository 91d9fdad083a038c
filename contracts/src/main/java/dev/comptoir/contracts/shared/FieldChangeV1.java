package dev.comptoir.contracts.shared;

/**
 * A field that has another value than before.
 *
 * @param sku the variant that has the field; null for one of the subject itself
 * @param field as the API names it; of a variant that came or went all of them, {@code sku} too
 * @param before null where it was empty, and where either value is very long
 * @param after null where it is empty, and where either value is very long
 */
public record FieldChangeV1(String sku, String field, Object before, Object after) {}
