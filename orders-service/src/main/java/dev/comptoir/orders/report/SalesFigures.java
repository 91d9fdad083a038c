package dev.comptoir.orders.report;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.report.Dashboard.Day;
import dev.comptoir.orders.report.Dashboard.Tiles;
import dev.comptoir.orders.report.ReportStore.Customers;
import dev.comptoir.orders.report.domain.ReportPeriod;
import dev.comptoir.orders.report.domain.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Days and what of them campaigns won back, added up.
 *
 * @param days of the period and of the one before; those without orders and refunds are absent
 */
record SalesFigures(ReportScope scope, Map<LocalDate, Sums> days, Map<LocalDate, Sums> recovered) {

    List<Day> series() {
        return scope.period()
                .from()
                .datesUntil(scope.period().to())
                .map(this::day)
                .toList();
    }

    private Day day(LocalDate date) {
        Sums sums = days.getOrDefault(date, Sums.ZERO);
        return new Day(
                date,
                sums.orders(),
                scope.money(sums.sales()),
                average(sums.sales(), sums.orders()),
                scope.money(sums.refunded()));
    }

    Tiles tiles(ReportPeriod period, Customers customers) {
        Sums all = sum(days, period);
        Sums wonBack = sum(recovered, period);
        long returning = customers.all() - customers.firstTime();
        return new Tiles(
                period.from(),
                period.to(),
                period.begins(scope.zone()),
                period.ends(scope.zone()),
                all.orders(),
                all.units(),
                scope.money(all.sales()),
                average(all.sales(), all.orders()),
                scope.money(all.tax()),
                scope.money(all.shipping()),
                scope.money(all.discount()),
                all.refunds(),
                scope.money(all.refunded()),
                scope.money(all.sales() - all.refunded()),
                wonBack.orders(),
                scope.money(wonBack.sales()),
                customers.all(),
                customers.firstTime(),
                returning,
                ratio(returning, customers.firstTime()),
                average(all.sales(), customers.all()));
    }

    private static Sums sum(Map<LocalDate, Sums> days, ReportPeriod period) {
        return days.entrySet().stream()
                .filter(day -> period.includes(day.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Sums.ZERO, Sums::plus);
    }

    private Money average(long minor, long count) {
        return count == 0
                ? scope.money(0)
                : Money.rounded(
                        scope.money(minor).toDecimal().divide(BigDecimal.valueOf(count), 10, RoundingMode.HALF_UP),
                        scope.currency());
    }

    private static BigDecimal ratio(long some, long others) {
        return others == 0
                ? null
                : BigDecimal.valueOf(some).divide(BigDecimal.valueOf(others), 4, RoundingMode.HALF_UP);
    }
}
