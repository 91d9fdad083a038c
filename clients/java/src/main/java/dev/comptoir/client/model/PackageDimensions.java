package dev.comptoir.client.model;

/** How large a packed unit is, in millimetres. */
@SchemaOf("PackageDimensions")
public record PackageDimensions(int lengthMm, int widthMm, int heightMm) {}
