package dev.comptoir.orders.report;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.orders.report.domain.SumKey;
import dev.comptoir.orders.report.domain.Sums;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts of an order as {@code counted_orders} has them. */
final class StoredFacts {

    private static final TypeReference<List<List<Object>>> ROWS = new TypeReference<>() {};

    private StoredFacts() {}

    static String write(Map<SumKey, Sums> facts) {
        return Json.write(facts.entrySet().stream()
                .map(fact -> row(fact.getKey(), fact.getValue()))
                .toList());
    }

    /** Nothing for an order that was never counted. */
    static Map<SumKey, Sums> read(String json) {
        Map<SumKey, Sums> facts = new LinkedHashMap<>();
        if (json != null) {
            Json.read(json, ROWS).forEach(row -> facts.put(key(row), sums(row)));
        }
        return facts;
    }

    private static List<Object> row(SumKey key, Sums sums) {
        return List.of(
                key.dimension(),
                key.currency(),
                key.day().toString(),
                key.key(),
                sums.orders(),
                sums.units(),
                sums.sales(),
                sums.tax(),
                sums.shipping(),
                sums.discount(),
                sums.refunds(),
                sums.refunded(),
                sums.refundedTax());
    }

    private static SumKey key(List<Object> row) {
        return new SumKey(
                Dimension.valueOf(row.get(0).toString()),
                row.get(1).toString(),
                LocalDate.parse(row.get(2).toString()),
                row.get(3).toString());
    }

    private static Sums sums(List<Object> row) {
        long[] values = row.stream()
                .skip(4)
                .mapToLong(value -> ((Number) value).longValue())
                .toArray();
        return new Sums(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]);
    }
}
