package dev.comptoir.orders.orderimport.domain;

import java.util.UUID;

/**
 * What becomes of an order of a file.
 *
 * @param orderId null when there is none
 * @param error null unless it failed
 */
public record DecidedOrder(ReadOrder read, ImportResult result, UUID orderId, RowError error) {

    static DecidedOrder failed(ReadOrder read, RowError error) {
        return new DecidedOrder(read, ImportResult.FAILED, null, error);
    }

    public boolean isCreated() {
        return result == ImportResult.CREATED;
    }

    public boolean isFailed() {
        return result == ImportResult.FAILED;
    }
}
