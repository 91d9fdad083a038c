package dev.comptoir.orders.order.domain;

import java.util.Map;

/**
 * What a change has done to one row of an order.
 *
 * @param source the row's table
 * @param before the columns that changed, as they were; all of them when the row was deleted, null when it was added
 * @param after the same columns as they became; null when the row was added or deleted
 */
public record RowChange(String source, String rowId, Map<String, Object> before, Map<String, Object> after) {

    public boolean isUpdate() {
        return before != null && after != null;
    }

    boolean isAddition() {
        return before == null;
    }
}
