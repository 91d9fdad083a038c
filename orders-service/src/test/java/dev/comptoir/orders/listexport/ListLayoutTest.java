package dev.comptoir.orders.listexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.orders.export.CsvOptions.DecimalSign;
import dev.comptoir.orders.export.CsvOptions.Delimiter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListLayoutTest {

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.text("name", "c.name"), ListColumn.count("orderCount", "c.n"), ListColumn.money("due", "c.due"));

    private static ListLayout layout(List<String> keys, CsvOptions csv) {
        return ListLayout.of(ListFormat.CSV, "c.currency", COLUMNS, keys, csv);
    }

    private static String written(ListLayout layout, Map<String, Object> row) {
        ListCsvFile file = new ListCsvFile(layout, Instant.EPOCH);
        file.add(row);
        file.end();
        return file.take();
    }

    @Test
    void all_columns_and_the_instant_are_there_when_none_is_chosen() {
        ListLayout layout = layout(null, null);
        assertThat(layout.columns())
                .extracting(ListColumn::key)
                .containsExactly("name", "orderCount", "due", ListLayout.AS_OF);
        assertThat(layout.selectList()).isEqualTo("c.currency, c.name, c.n, c.due, cast(null as timestamptz)");
    }

    @Test
    void a_csv_file_is_written_as_the_options_say() {
        CsvOptions options = new CsvOptions(Delimiter.SEMICOLON, DecimalSign.COMMA, null, true);
        Map<String, Object> row = Map.of("name", "=A;\"B\"", "due", Money.parse("-1234.50", "EUR"));
        assertThat(written(layout(List.of("due", "orderCount", "name"), options), row))
                .isEqualTo("\ufeffdue;orderCount;name\r\n-1234,50;;\"'=A;\"\"B\"\"\"\r\n");
        CsvOptions plain = new CsvOptions(null, null, false, null);
        assertThat(written(layout(List.of("name", "due"), plain), Map.of("name", "=1+1")))
                .isEqualTo("name,due\r\n=1+1,\r\n");
    }

    @Test
    void a_column_that_is_not_known_or_there_already_is_refused_by_its_place() {
        assertThatThrownBy(() -> layout(List.of("name", "nope"), null))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("unknown-column"))
                .hasMessageContaining("orderCount");
        assertThatThrownBy(() -> layout(List.of("name", "name"), null))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("column-twice"));
    }
}
