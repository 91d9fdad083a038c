package dev.comptoir.orders.accounting.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What entries of one kind in one currency add up to, in minor units. */
public record KindTotal(String kind, String currency, long count, long amountMinor) {

    private static final Comparator<KindTotal> ORDER =
            Comparator.comparing(KindTotal::kind).thenComparing(KindTotal::currency);

    /** Two lists as one, by kind, then currency. */
    public static List<KindTotal> sum(List<KindTotal> some, List<KindTotal> others) {
        Map<String, KindTotal> sums = new LinkedHashMap<>();
        some.forEach(total -> sums.merge(total.key(), total, KindTotal::plus));
        others.forEach(total -> sums.merge(total.key(), total, KindTotal::plus));
        List<KindTotal> sorted = new ArrayList<>(sums.values());
        sorted.sort(ORDER);
        return sorted;
    }

    private String key() {
        return kind + " " + currency;
    }

    private KindTotal plus(KindTotal other) {
        return new KindTotal(kind, currency, count + other.count, Math.addExact(amountMinor, other.amountMinor));
    }
}
