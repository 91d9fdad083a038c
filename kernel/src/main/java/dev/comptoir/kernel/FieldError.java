package dev.comptoir.kernel;

/**
 * Points at the one field that is wrong in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a query parameter
 * @param code stable kebab-case word
 * @param detail one sentence that says what to do
 */
public record FieldError(String pointer, String code, String detail) {}
