package dev.comptoir.orders.orderimport.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is there already of what a file names.
 *
 * @param imported by external id
 * @param orderIds orders of this store whose id a file names
 * @param statuses names of the merchant's own statuses
 */
public record Known(Map<String, Past> imported, Set<String> orderNumbers, Set<String> orderIds, Set<String> statuses) {

    /** An order that an earlier import has made. */
    public record Past(UUID orderId, UUID fingerprint) {}
}
