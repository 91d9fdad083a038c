package dev.comptoir.contracts.shared;

/** A line for which there is not enough stock. */
public record ShortLineV1(String sku, int requested, int available) {}
