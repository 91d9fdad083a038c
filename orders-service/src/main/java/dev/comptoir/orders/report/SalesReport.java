package dev.comptoir.orders.report;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.db.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sales of a period broken down by one thing. */
@Schema(
        name = "SalesReport",
        requiredProperties = {"from", "to", "timeZone", "currency"})
public record SalesReport(
        SalesBy by,

        @Schema(description = "First day, in the store's time zone")
        LocalDate from,

        @Schema(description = "The day after the last") LocalDate to,
        String timeZone,
        String currency,

        @Schema(description = "Until when changes of orders are counted; absent while none are")
        Instant asOf,

        @Schema(description = "Days in their order, else what sold most first; what sold nothing is absent")
        List<Row> rows,

        @Schema(description = "Whether there are more rows than `limit`: `nextCursor` gives them")
        boolean truncated,

        @Schema(description = "Where the next rows start; absent behind the last", nullable = true)
        String nextCursor) {

    /**
     * @param rows one more than the limit where there are more
     * @param cursor writes where the next rows start from the last of these
     */
    static SalesReport of(SalesBy by, ReportScope scope, List<Row> rows, int limit, Function<Row, String> cursor) {
        boolean isTruncated = rows.size() > limit;
        return new SalesReport(
                by,
                scope.period().from(),
                scope.period().to(),
                scope.zone().getId(),
                scope.currency(),
                scope.asOf(),
                (isTruncated ? rows.subList(0, limit) : rows)
                        .stream().map(row -> row.shownBy(by)).toList(),
                isTruncated,
                isTruncated ? cursor.apply(rows.get(limit - 1)) : null);
    }

    /** One row. */
    @Schema(
            name = "SalesReportRow",
            requiredProperties = {"key", "sales", "taxTotal", "refundTotal"})
    public record Row(
            @Schema(description = """
                    The day, the product's id (or `sku:` and its SKU), the category's path (empty for products in none), the
                    country (empty when nothing is delivered), the tax rate in percent, the payment method, or the campaign's
                    id""") String key,

            @Schema(description = "Of a product: as it was called when it was sold last")
            String name,

            @Schema(description = "By rate, an order counts at the rate of most of it")
            long orderCount,

            @Schema(description = "Units sold; 0 by payment method")
            long unitCount,

            @Schema(description = """
                    Totals of the orders; of products and categories what their lines cost before tax and discounts of the order,
                    of payment methods what was paid by them""") Money sales,

            @Schema(description = "Included in `sales`, except of products and categories; 0 by payment method")
            Money taxTotal,

            @Schema(description = "How many refunds were issued; by day, country and rate only")
            long refundCount,

            @Schema(description = "What went back on the days of the period; by day, country and rate only")
            Money refundTotal) {

        static Row read(Columns c) {
            String key = c.text();
            String name = c.text();
            String currency = c.text();
            Sums sums = ReportStore.sums(c);
            return new Row(
                    key,
                    name,
                    sums.orders(),
                    sums.units(),
                    Money.ofMinor(sums.sales(), currency),
                    Money.ofMinor(sums.tax(), currency),
                    sums.refunds(),
                    Money.ofMinor(sums.refunded(), currency));
        }

        /** By what rows are sorted. */
        List<String> position(SalesBy by) {
            return by == SalesBy.DAY ? List.of(key) : List.of(Long.toString(sales.minor()), key);
        }

        Row shownBy(SalesBy by) {
            return by == SalesBy.RATE
                    ? new Row(percent(key), name, orderCount, unitCount, sales, taxTotal, refundCount, refundTotal)
                    : this;
        }

        private static String percent(String basisPoints) {
            return BigDecimal.valueOf(Long.parseLong(basisPoints), 2).toPlainString();
        }
    }
}
