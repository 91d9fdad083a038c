package dev.comptoir.orders.report;

import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A column of the accountant's journal; its key is for ever. */
enum JournalColumn {
    DATE("date", JournalRow::day),
    COUNTRY("country", JournalRow::country),
    TAX_RATE("taxRate", row -> BigDecimal.valueOf(row.basisPoints(), 2)),
    CURRENCY("currency", JournalRow::currency),
    ORDER_COUNT("orderCount", row -> row.sums().orders()),
    NET_SALES("netSales", money(row -> row.sums().sales() - row.sums().tax())),
    TAX_TOTAL("taxTotal", money(row -> row.sums().tax())),
    TOTAL_SALES("totalSales", money(row -> row.sums().sales())),
    SHIPPING_TOTAL("shippingTotal", money(row -> row.sums().shipping())),
    DISCOUNT_TOTAL("discountTotal", money(row -> row.sums().discount())),
    REFUND_COUNT("refundCount", row -> row.sums().refunds()),
    REFUND_NET("refundNet", money(row -> row.sums().refunded() - row.sums().refundedTax())),
    REFUND_TAX("refundTax", money(row -> row.sums().refundedTax())),
    REFUND_TOTAL("refundTotal", money(row -> row.sums().refunded()));

    private final String key;
    private final Function<JournalRow, Object> value;

    JournalColumn(String key, Function<JournalRow, Object> value) {
        this.key = key;
        this.value = value;
    }

    static Optional<JournalColumn> of(String key) {
        return Stream.of(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Stream.of(values()).map(JournalColumn::key).toList();
    }

    private static Function<JournalRow, Object> money(ToLongFunction<JournalRow> minor) {
        return row -> Money.ofMinor(minor.applyAsLong(row), row.currency());
    }

    String key() {
        return key;
    }

    Object of(JournalRow row) {
        return value.apply(row);
    }
}
