package dev.comptoir.orders.vat.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An amount at one rate in minor units, without tax and the tax of it. */
public record VatRow(VatKey key, long net, long tax) {

    public long gross() {
        return net + tax;
    }

    VatRow plus(VatRow other) {
        return new VatRow(key, Math.addExact(net, other.net), Math.addExact(tax, other.tax));
    }

    VatRow negated() {
        return new VatRow(key, -net, -tax);
    }

    /** What is so much of it, tax included; all of it is exactly itself. */
    VatRow part(long gross) {
        if (gross() == 0) {
            return new VatRow(key, gross, 0);
        }
        long share = BigDecimal.valueOf(tax)
                .multiply(BigDecimal.valueOf(gross))
                .divide(BigDecimal.valueOf(gross()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new VatRow(key, gross - share, share);
    }

    /** One row per key, in the order of the keys; those of nothing left out. */
    static List<VatRow> sum(Collection<VatRow> rows) {
        Map<VatKey, VatRow> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.key, row, VatRow::plus));
        return sums.values().stream()
                .filter(row -> row.net != 0 || row.tax != 0)
                .toList();
    }

    static List<VatRow> difference(List<VatRow> now, List<VatRow> before) {
        List<VatRow> all = new ArrayList<>(now);
        before.forEach(row -> all.add(row.negated()));
        return sum(all);
    }
}
