package dev.comptoir.orders.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.comptoir.orders.report.domain.Sums;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

/** The accountant's journal: a row per day, country and tax rate. */
record SalesJournal(ReportScope scope, List<JournalRow> rows) {

    private static final List<String> HEADER = List.of(
            "date",
            "country",
            "taxRate",
            "currency",
            "orderCount",
            "netSales",
            "taxTotal",
            "totalSales",
            "shippingTotal",
            "discountTotal",
            "refundCount",
            "refundNet",
            "refundTax",
            "refundTotal");

    String csv() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(HEADER);
        rows.forEach(row -> csv.writeRecord(cells(row)));
        return out.toString();
    }

    private List<String> cells(JournalRow row) {
        Sums sums = row.sums();
        return List.of(
                row.day(),
                row.country(),
                BigDecimal.valueOf(row.basisPoints(), 2).toPlainString(),
                row.currency(),
                Long.toString(sums.orders()),
                amount(sums.sales() - sums.tax()),
                amount(sums.tax()),
                amount(sums.sales()),
                amount(sums.shipping()),
                amount(sums.discount()),
                Long.toString(sums.refunds()),
                amount(sums.refunded() - sums.refundedTax()),
                amount(sums.refundedTax()),
                amount(sums.refunded()));
    }

    private String amount(long minor) {
        return scope.money(minor).amount();
    }

    String fileName() {
        return "sales-journal-" + scope.period().from() + "-" + scope.period().to() + ".csv";
    }
}
