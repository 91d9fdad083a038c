package dev.comptoir.orders.report;

import static java.util.stream.Collectors.joining;

import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.orders.report.domain.TotalBefore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of what every customer bought for, or every product sold, before each of some days: {@code key}, {@code orders_0, units_0,
 * sales_minor_0, tax_minor_0} before the first day, {@code orders_1} before the second ...
 *
 * @param table its SQL
 * @param parameters the first ones of the statement, of which {@code $1} is the currency
 */
record TotalsQuery(String table, List<Object> parameters) {

    private static final List<String> MEASURES = List.of("orders", "units", "sales_minor", "tax_minor");

    private static final String TABLE = """
            (select t.key, %s
               from sales_totals t %s
              where t.dimension = '%s' and t.currency = $1 and t.next_month > $2 and t.first_month < $3)""";
    private static final String TOTAL = "sales_before($%2$d, t.%1$s, t.first_month, t.next_month)%4$s as %1$s_%3$d";
    private static final String AND_DAYS = " + coalesce(d.%s_%d, 0)";

    private static final String DAYS = """
            left join (select key, %s from (%s) days group by key) d on d.key = t.key""";
    private static final String SUM = "cast(sum(sign * %1$s) filter (where nr = %2$d) as bigint) as %1$s_%2$d";
    private static final String DAYS_OF_ONE = """
            select %d as nr, $%d::int as sign, key, orders, units, sales_minor, tax_minor from sales_sums
             where dimension = '%s' and currency = $1 and day >= $%d and day < $%d""";

    private static final int FIRST_MONTH = 4;

    /**
     * Only customers and products have totals.
     *
     * @param days in their order; whatever sold nothing between the first and the last may be left out
     */
    static TotalsQuery of(Dimension dimension, String currency, LocalDate... days) {
        List<TotalBefore> totals = Stream.of(days).map(TotalBefore::day).toList();
        boolean isOfMonths = totals.stream().allMatch(TotalBefore::isOfMonths);
        LocalDate last = days[days.length - 1].minusDays(1);
        List<Object> parameters =
                new ArrayList<>(List.of(currency, TotalBefore.monthOf(days[0]), TotalBefore.monthOf(last) + 1));
        totals.forEach(total -> parameters.add(total.month()));
        if (!isOfMonths) {
            totals.forEach(total -> parameters.addAll(List.of(total.sign(), total.from(), total.to())));
        }
        String measures = each(days.length, (measure, nr) -> total(measure, nr, isOfMonths));
        String join = isOfMonths ? "" : days(dimension, days.length);
        return new TotalsQuery(TABLE.formatted(measures, join, dimension), parameters);
    }

    Object[] parametersAnd(Object... others) {
        return Stream.concat(parameters.stream(), Stream.of(others)).toArray();
    }

    private static String total(String measure, int nr, boolean isOfMonths) {
        return TOTAL.formatted(measure, FIRST_MONTH + nr, nr, isOfMonths ? "" : AND_DAYS.formatted(measure, nr));
    }

    /** Whatever sold on a day has totals. */
    private static String days(Dimension dimension, int days) {
        int first = FIRST_MONTH + days;
        String ofAll = IntStream.range(0, days)
                .mapToObj(nr ->
                        DAYS_OF_ONE.formatted(nr, first + 3 * nr, dimension, first + 3 * nr + 1, first + 3 * nr + 2))
                .collect(joining(" union all "));
        return DAYS.formatted(each(days, SUM::formatted), ofAll);
    }

    private static String each(int days, BiFunction<String, Integer, String> text) {
        return MEASURES.stream()
                .flatMap(measure -> IntStream.range(0, days).mapToObj(nr -> text.apply(measure, nr)))
                .collect(joining(", "));
    }
}
