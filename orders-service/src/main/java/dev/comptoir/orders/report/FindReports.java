package dev.comptoir.orders.report;

import dev.comptoir.orders.report.domain.Dimension;
import dev.comptoir.platform.page.Cursors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Puts reports together from the sums. */
@ApplicationScoped
class FindReports {

    private final ReportStore sums;
    private final SalesReportStore sales;
    private final Cursors cursors;
    private final Clock clock;

    FindReports(ReportStore sums, SalesReportStore sales, Cursors cursors, Clock clock) {
        this.sums = sums;
        this.sales = sales;
        this.cursors = cursors;
        this.clock = clock;
    }

    Uni<Dashboard> dashboard(ReportParameters asked) {
        return scope(asked).chain(scope -> figures(scope).chain(figures -> dashboard(scope, figures)));
    }

    /** @param cursor null for the first rows */
    Uni<SalesReport> sales(SalesBy by, ReportParameters asked, int limit, String cursor) {
        return scope(asked).chain(scope -> sales(by, scope, limit, cursor));
    }

    private Uni<SalesReport> sales(SalesBy by, ReportScope scope, int limit, String cursor) {
        String name = "sales-report&%s&%s&%s&%s"
                .formatted(
                        by,
                        scope.currency(),
                        scope.period().from(),
                        scope.period().to());
        List<String> after = cursor == null ? List.of() : cursors.read(name, cursor);
        return sales.rows(by, scope, after, limit + 1)
                .map(rows -> SalesReport.of(by, scope, rows, limit, last -> cursors.write(name, last.position(by))));
    }

    Uni<SalesJournal> journal(ReportParameters asked) {
        return scope(asked).chain(scope -> sales.journal(scope).map(rows -> new SalesJournal(scope, rows)));
    }

    private Uni<ReportScope> scope(ReportParameters asked) {
        return sums.standing().map(standing -> ReportScope.of(asked, standing, clock.instant()));
    }

    private Uni<SalesFigures> figures(ReportScope scope) {
        LocalDate from = scope.period().before().from();
        LocalDate to = scope.period().to();
        return sums.days(Dimension.DAY.name(), scope.currency(), from, to)
                .chain(days -> sums.days(Dimension.CAMPAIGN.name(), scope.currency(), from, to)
                        .map(recovered -> new SalesFigures(scope, days, recovered)));
    }

    private Uni<Dashboard> dashboard(ReportScope scope, SalesFigures figures) {
        String currency = scope.currency();
        return sums.customers(currency, scope.period())
                .chain(customers -> sums.topProducts(currency, scope.period())
                        .map(products -> new Dashboard(
                                currency,
                                scope.zone().getId(),
                                scope.asOf(),
                                figures.tiles(scope.period(), customers.period()),
                                figures.tiles(scope.period().before(), customers.before()),
                                figures.series(),
                                customers.top(),
                                products)));
    }
}
