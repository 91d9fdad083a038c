package dev.comptoir.catalog.productfacts.domain;

/** How large a packed unit is, in millimetres. */
public record Dimensions(int lengthMm, int widthMm, int heightMm) {}
