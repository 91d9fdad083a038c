package dev.comptoir.orders.vat;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.invoice.domain.VatArea;
import dev.comptoir.orders.vat.VatReportStore.Dated;
import dev.comptoir.orders.vat.VatReportStore.Figures;
import dev.comptoir.orders.vat.VatReportStore.Standing;
import dev.comptoir.orders.vat.domain.Quarter;
import dev.comptoir.orders.vat.domain.VatCategory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quarter of the one-stop shop. */
@Schema(
        name = "OssReturn",
        requiredProperties = {"quarter", "sellerCountry", "timeZone", "currency"})
public record OssReturn(
        @Schema(examples = "2026-Q4") String quarter,

        @Schema(description = "Country of the seller", examples = "FR")
        String sellerCountry,

        String timeZone,
        String currency,

        @Schema(
                description =
                        "Until when changes of orders are counted: the quarter is whole once this lies after it; absent while none are",
                nullable = true)
        Instant asOf,

        @Schema(description = "What was sold to consumers in other member states, by country, category and rate")
        List<Row> supplies,

        @Schema(description = "What came in the quarter to sales of earlier ones, by the quarter it corrects")
        List<Row> corrections) {

    /** A country at one rate. */
    @Schema(
            name = "OssReturnRow",
            requiredProperties = {"quarter", "country", "taxRate", "net", "tax"})
    public record Row(
            @Schema(
                    description = "The quarter of the sale; for a correction the one that it corrects",
                    examples = "2026-Q3")
            String quarter,

            @Schema(description = "Where it goes", examples = "DE")
            String country,

            @Schema(description = "GOODS or SERVICES; open-ended")
            VatCategory category,

            Percentage taxRate,

            @Schema(description = "Taxable amount") Money net,

            Money tax) {

        static Row of(Dated dated, String currency) {
            return new Row(
                    Quarter.of(dated.day()).toString(),
                    dated.row().key().country(),
                    dated.row().key().category(),
                    new Percentage(dated.row().key().basisPoints()),
                    Money.ofMinor(dated.row().net(), currency),
                    Money.ofMinor(dated.row().tax(), currency));
        }

        List<String> cells(String list) {
            return List.of(
                    list,
                    quarter,
                    country,
                    category.name(),
                    taxRate.toString(),
                    net.currency(),
                    net.amount(),
                    tax.amount());
        }
    }

    static OssReturn of(Quarter quarter, Standing standing, Figures figures) {
        return new OssReturn(
                quarter.toString(),
                standing.seller(),
                standing.timeZone(),
                standing.currency(),
                standing.asOf(),
                rows(figures.own(), standing),
                rows(figures.corrections(), standing));
    }

    private static List<Row> rows(List<Dated> dated, Standing standing) {
        return dated.stream()
                .filter(row ->
                        VatArea.isAcross(standing.seller(), row.row().key().country()))
                .map(row -> Row.of(row, standing.currency()))
                .toList();
    }

    String fileName() {
        return "oss-" + quarter + ".csv";
    }

    String csv() {
        List<String> header = List.of("list", "quarter", "country", "category", "taxRate", "currency", "net", "tax");
        return CsvText.of(
                header,
                Stream.concat(
                        supplies.stream().map(row -> row.cells("supply")),
                        corrections.stream().map(row -> row.cells("correction"))));
    }
}
