package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an edit does to stock.
 *
 * @param more reserved under the edit's id before
 * @param fewer units that come back
 */
record StockEdit(UUID orderId, ReservationRequest more, SequencedMap<String, Integer> fewer) {

    static StockEdit of(OrderEditedV1 event) {
        List<StockChangeV1> taken =
                event.stock().stream().filter(change -> change.units() > 0).toList();
        TreeMap<String, Integer> back = new TreeMap<>();
        event.stock().stream()
                .filter(change -> change.units() < 0)
                .forEach(change -> back.put(change.sku(), -change.units()));
        return new StockEdit(
                event.orderId(),
                ReservationRequest.of(event.editId(), taken, StockChangeV1::sku, StockChangeV1::units),
                back);
    }

    UUID editId() {
        return more.orderId();
    }

    Set<String> skus() {
        Set<String> skus = new TreeSet<>(more.units().keySet());
        skus.addAll(fewer.keySet());
        return skus;
    }
}
