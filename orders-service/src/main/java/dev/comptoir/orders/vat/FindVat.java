package dev.comptoir.orders.vat;

import dev.comptoir.orders.invoice.domain.VatArea;
import dev.comptoir.orders.vat.VatReportStore.Span;
import dev.comptoir.orders.vat.VatReportStore.Standing;
import dev.comptoir.orders.vat.domain.Quarter;
import dev.comptoir.orders.vat.domain.VatMovement.Flow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the reports of VAT together from the movements. */
@ApplicationScoped
class FindVat {

    private final VatReportStore store;

    FindVat(VatReportStore store) {
        this.store = store;
    }

    Uni<EReport> report(VatParameters asked) {
        VatParameters.Days days = asked.days();
        return store.standing().invoke(FindVat::checkFrench).chain(standing -> report(asked, days, standing));
    }

    private Uni<EReport> report(VatParameters asked, VatParameters.Days days, Standing standing) {
        String currency = asked.currency(standing.currency());
        Span span = new Span(currency, days.from(), days.to());
        return store.days(Flow.SALE, span)
                .chain(sales -> store.days(Flow.PAYMENT, span)
                        .map(money -> EReport.of(days, standing, currency, sales, money)));
    }

    Uni<OssReturn> quarter(Quarter quarter) {
        return store.standing().invoke(FindVat::checkUnion).chain(standing -> quarter(quarter, standing));
    }

    private Uni<OssReturn> quarter(Quarter quarter, Standing standing) {
        Span span = new Span(standing.currency(), quarter.firstDay(), quarter.end());
        return store.quarter(span).map(figures -> OssReturn.of(quarter, standing, figures));
    }

    private static void checkFrench(Standing standing) {
        if (!VatArea.isFrance(standing.seller())) {
            throw VatProblem.notFrench();
        }
    }

    private static void checkUnion(Standing standing) {
        if (!VatArea.isMember(standing.seller())) {
            throw VatProblem.notInUnion();
        }
    }
}
