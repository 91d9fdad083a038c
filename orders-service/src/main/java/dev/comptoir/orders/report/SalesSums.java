package dev.comptoir.orders.report;

import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.orders.report.domain.SalesFacts;
import dev.comptoir.orders.report.domain.SumKey;
import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the sums from what was counted of orders to what they are now. */
@ApplicationScoped
class SalesSums {

    private final SalesProjectionStore store;

    SalesSums(SalesProjectionStore store) {
        this.store = store;
    }

    /** Lock the projection first. */
    Uni<Void> count(SqlTx tx, List<ChangedSale> sales, ZoneId zone) {
        Map<SumKey, Sums> difference = difference(sales, zone);
        return Steps.when(
                !sales.isEmpty(),
                () -> store.add(tx, difference)
                        .chain(() -> store.counted(tx, sales, zone))
                        .chain(() -> store.firstDays(tx, customers(difference))));
    }

    static Map<SumKey, Sums> difference(ChangedSale sale, ZoneId zone) {
        return SalesFacts.difference(sale.counted(), sale.facts(zone));
    }

    private static Map<SumKey, Sums> difference(List<ChangedSale> sales, ZoneId zone) {
        Map<SumKey, Sums> all = new HashMap<>();
        sales.forEach(sale -> difference(sale, zone).forEach((key, sums) -> all.merge(key, sums, Sums::plus)));
        all.values().removeIf(Sums.ZERO::equals);
        return all;
    }

    private static List<String> customers(Map<SumKey, Sums> difference) {
        return difference.keySet().stream()
                .filter(key -> key.dimension() == Dimension.CUSTOMER)
                .map(SumKey::key)
                .distinct()
                .toList();
    }

    /** An order that has changed since it was counted is late, not wrong. */
    static long differing(List<ChangedSale> sales, ZoneId zone) {
        return sales.stream()
                .filter(sale -> sale.isSeen() && !difference(sale, zone).isEmpty())
                .count();
    }
}
