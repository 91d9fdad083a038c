package dev.comptoir.orders.order.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be said of the rows of an order as they are now to have them as they were.
 *
 * @param rows columns that were other, by row
 * @param absent rows that were not there yet
 * @param restored rows that are no longer there, by table and row
 */
public record PastRows(
        Map<String, Map<String, Object>> rows,
        Set<String> absent,
        Map<String, Map<String, Map<String, Object>>> restored) {

    /** Undoes changes one after the other, from the newest back. */
    public static PastRows undoing(List<RowChange> newestFirst) {
        PastRows past = new PastRows(new HashMap<>(), new HashSet<>(), new HashMap<>());
        newestFirst.forEach(past::undo);
        return past;
    }

    private void undo(RowChange change) {
        Map<String, Map<String, Object>> gone = restored.computeIfAbsent(change.source(), _ -> new LinkedHashMap<>());
        if (change.isAddition()) {
            undoAddition(change.rowId(), gone);
        } else if (change.isUpdate()) {
            Map<String, Object> row = gone.get(change.rowId());
            (row == null ? rows.computeIfAbsent(change.rowId(), _ -> new HashMap<>()) : row).putAll(change.before());
        } else {
            gone.put(change.rowId(), new HashMap<>(change.before()));
        }
    }

    private void undoAddition(String rowId, Map<String, Map<String, Object>> gone) {
        rows.remove(rowId);
        if (gone.remove(rowId) == null) {
            absent.add(rowId);
        }
    }
}
