package dev.comptoir.orders.publicpage;

/** One row of the sums of a public page. */
public record PageSum(String label, String amount, boolean strong) {}
