package dev.comptoir.orders.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.orders.export.CsvOptions.DecimalSign;
import dev.comptoir.orders.export.CsvOptions.Delimiter;
import dev.comptoir.orders.report.domain.Sums;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesJournalTest {

    private static final List<JournalRow> ROWS = List.of(
            new JournalRow("2026-03-04", "FR", 550, "EUR", new Sums(2, 3, 10_550, 550, 500, 100, 1, 1_055, 55)));

    @Test
    void by_itself_it_has_all_columns_in_plain_csv() {
        assertThat(new SalesJournal(null, ROWS).csv(List.of(JournalColumn.values()), CsvOptions.NONE))
                .isEqualTo("""
                    date,country,taxRate,currency,orderCount,netSales,taxTotal,totalSales,shippingTotal,discountTotal,\
                    refundCount,refundNet,refundTax,refundTotal
                    2026-03-04,FR,5.50,EUR,2,100.00,5.50,105.50,5.00,1.00,1,10.00,0.55,10.55
                    """.replace("\n", "\r\n"));
    }

    @Test
    void a_spreadsheet_of_another_country_reads_its_amounts_and_rates() {
        CsvOptions french = new CsvOptions(Delimiter.SEMICOLON, DecimalSign.COMMA, null, true);
        List<JournalColumn> columns =
                List.of(JournalColumn.TAX_RATE, JournalColumn.TOTAL_SALES, JournalColumn.ORDER_COUNT);
        assertThat(new SalesJournal(null, ROWS).csv(columns, french))
                .isEqualTo("\ufefftaxRate;totalSales;orderCount\r\n5,50;105,50;2\r\n");
    }
}
