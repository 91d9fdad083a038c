package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.orders.orderimport.domain.Known.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Decides of each order of a file whether it is made, is there already, or is refused. */
public final class ImportDecision {

    private final Known known;
    private final Supplier<UUID> ids;
    private final Map<String, Past> imported;
    private final Set<String> numbers;

    private ImportDecision(Known known, Supplier<UUID> ids) {
        this.known = known;
        this.ids = ids;
        this.imported = new HashMap<>(known.imported());
        this.numbers = new HashSet<>(known.orderNumbers());
    }

    /** @param ids gives the ids of the orders to be made */
    public static List<DecidedOrder> of(List<ReadOrder> orders, Known known, Supplier<UUID> ids) {
        ImportDecision decision = new ImportDecision(known, ids);
        List<DecidedOrder> decided = new ArrayList<>(orders.size());
        orders.forEach(order -> decided.add(decision.of(order)));
        return decided;
    }

    private DecidedOrder of(ReadOrder read) {
        if (read.error() != null) {
            return DecidedOrder.failed(read, read.error());
        }
        Past past = imported.get(read.externalId());
        if (past != null) {
            return past.fingerprint().equals(read.fingerprint()) ? skipped(read, past.orderId()) : differs(read);
        }
        if (known.orderIds().contains(read.externalId())) {
            return skipped(read, UUID.fromString(read.externalId()));
        }
        return fresh(read);
    }

    private DecidedOrder fresh(ReadOrder read) {
        ImportedOrder order = read.order();
        String status = order.standing().customStatus();
        if (!status.isEmpty() && !known.statuses().contains(status)) {
            String detail = "The store has no order status " + status + "; make it first.";
            return DecidedOrder.failed(read, new RowError("customStatus", "unknown-custom-status", detail));
        }
        if (!order.orderNumber().isEmpty() && !numbers.add(order.orderNumber())) {
            String detail = "Another order has the number " + order.orderNumber() + ".";
            return DecidedOrder.failed(read, new RowError("orderNumber", "order-number-taken", detail));
        }
        UUID id = ids.get();
        imported.put(read.externalId(), new Past(id, read.fingerprint()));
        return new DecidedOrder(read, ImportResult.CREATED, id, null);
    }

    private static DecidedOrder skipped(ReadOrder read, UUID orderId) {
        return new DecidedOrder(read, ImportResult.SKIPPED, orderId, null);
    }

    private static DecidedOrder differs(ReadOrder read) {
        String detail = "The order %s was imported before with other content. Imports make orders and change none."
                .formatted(read.externalId());
        return DecidedOrder.failed(read, new RowError("externalId", "external-id-differs", detail));
    }
}
