package dev.comptoir.orders.report;

import dev.comptoir.json.Json;
import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.orders.report.domain.SalesFacts;
import dev.comptoir.orders.report.domain.SoldOrder;
import dev.comptoir.orders.report.domain.SumKey;
import dev.comptoir.orders.report.domain.Sums;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What some orders add to the sums, worked out once.
 *
 * @param differing how many were counted otherwise although they have not changed since
 */
record CountedSales(List<Counted> sales, Map<SumKey, Sums> difference, long differing) {

    /** One order as {@code counted_orders} keeps it. */
    record Counted(UUID id, Instant updatedAt, String facts, String categories) {}

    static CountedSales of(List<ChangedSale> changed, ZoneId zone) {
        List<Counted> sales = new ArrayList<>();
        Map<SumKey, Sums> all = new HashMap<>();
        long differing = 0;
        for (ChangedSale sale : changed) {
            SoldOrder order = sale.order().get();
            Map<SumKey, Sums> facts = SalesFacts.of(order, zone);
            Map<SumKey, Sums> difference = SalesFacts.difference(sale.counted().get(), facts);
            difference.forEach((key, sums) -> all.merge(key, sums, Sums::plus));
            // An order that has changed since it was counted is late, not wrong.
            differing += sale.isSeen() && !difference.isEmpty() ? 1 : 0;
            sales.add(
                    new Counted(sale.id(), sale.updatedAt(), StoredFacts.write(facts), Json.write(order.categories())));
        }
        all.values().removeIf(Sums.ZERO::equals);
        return new CountedSales(sales, all, differing);
    }

    List<String> customers() {
        return difference.keySet().stream()
                .filter(key -> key.dimension() == Dimension.CUSTOMER)
                .map(SumKey::key)
                .distinct()
                .toList();
    }
}
