package dev.comptoir.orders.orderimport;

/**
 * How a file of orders is to be read.
 *
 * @param source who the orders are from; null for what the format says
 */
record ImportRequest(boolean isNdjson, boolean isDryRun, String source, ImportOptions options, String startedBy) {}
