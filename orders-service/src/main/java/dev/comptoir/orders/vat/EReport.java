package dev.comptoir.orders.vat;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.vat.VatReportStore.Dated;
import dev.comptoir.orders.vat.VatReportStore.Figures;
import dev.comptoir.orders.vat.VatReportStore.Standing;
import dev.comptoir.orders.vat.domain.TransactionCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What consumers' orders of a period are for e-reporting. */
@Schema(
        name = "EReport",
        requiredProperties = {"from", "to", "timeZone", "currency"})
public record EReport(
        @Schema(description = "First day, in the store's time zone")
        LocalDate from,

        @Schema(description = "The day after the last") LocalDate to,
        String timeZone,
        String currency,

        @Schema(
                description =
                        "Until when changes of orders are counted: the period is whole once this lies after it; absent while none are",
                nullable = true)
        Instant asOf,

        @Schema(
                description =
                        "Flux 10.3: what was sold, by day, category, country and rate; changes within the period taken in")
        List<Row> transactions,

        @Schema(
                description =
                        "Flux 10.3: what came in the period to days before it, such as refunds; by the day they correct")
        List<Row> transactionCorrections,

        @Schema(
                description =
                        "Flux 10.4: money that came in less money that went back, by day, category, country and rate")
        List<Row> payments,

        @Schema(description = "Flux 10.4: refunds of days before the period that failed in it, by the day they correct")
        List<Row> paymentCorrections) {

    /** A day at one rate. */
    @Schema(
            name = "EReportRow",
            requiredProperties = {"day", "country", "taxRate", "net", "tax", "total"})
    public record Row(
            @Schema(description = "The day that it is about")
            LocalDate day,

            @Schema(description = """
                    As the administration calls it: TLB1 goods taxed in France, TPS1 services taxed in France, TNT1 what is not
                    taxed in France, distance sales to other member states among it; open-ended""") TransactionCategory category,

            @Schema(description = "Where it goes; empty when that is not known")
            String country,

            Percentage taxRate,
            Money net,
            Money tax,
            Money total) {

        static Row of(Dated dated, String currency) {
            return new Row(
                    dated.day(),
                    TransactionCategory.of(dated.row().key()),
                    dated.row().key().country(),
                    new Percentage(dated.row().key().basisPoints()),
                    Money.ofMinor(dated.row().net(), currency),
                    Money.ofMinor(dated.row().tax(), currency),
                    Money.ofMinor(dated.row().gross(), currency));
        }

        List<String> cells(String list) {
            return List.of(
                    list,
                    day.toString(),
                    category.name(),
                    country,
                    taxRate.toString(),
                    net.currency(),
                    net.amount(),
                    tax.amount(),
                    total.amount());
        }
    }

    static EReport of(VatParameters.Days days, Standing standing, String currency, Figures sales, Figures money) {
        return new EReport(
                days.from(),
                days.to(),
                standing.timeZone(),
                currency,
                standing.asOf(),
                rows(sales.own(), currency),
                rows(sales.corrections(), currency),
                rows(money.own(), currency),
                rows(money.corrections(), currency));
    }

    private static List<Row> rows(List<Dated> dated, String currency) {
        return dated.stream().map(row -> Row.of(row, currency)).toList();
    }

    String fileName() {
        return "e-reporting-" + from + "-" + to + ".csv";
    }

    String csv() {
        List<String> header =
                List.of("list", "day", "category", "country", "taxRate", "currency", "net", "tax", "total");
        Stream<List<String>> rows = Stream.of(
                        transactions.stream().map(row -> row.cells("10.3")),
                        transactionCorrections.stream().map(row -> row.cells("10.3 correction")),
                        payments.stream().map(row -> row.cells("10.4")),
                        paymentCorrections.stream().map(row -> row.cells("10.4 correction")))
                .flatMap(list -> list);
        return CsvText.of(header, rows);
    }
}
