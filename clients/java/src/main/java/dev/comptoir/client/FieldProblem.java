package dev.comptoir.client;

/**
 * One thing that is wrong with one field of a request.
 *
 * @param pointer JSON Pointer into the body, or the name of a parameter
 * @param code stable word to branch on
 * @param detail what is wrong
 */
public record FieldProblem(String pointer, String code, String detail) {}
