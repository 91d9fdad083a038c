package dev.comptoir.orders.publicpage;

/** One product row of a public page, as texts; imageUrl is null for none. */
public record PageItem(String name, String imageUrl, String quantity, String total) {}
