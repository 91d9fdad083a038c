package dev.comptoir.orders.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.export.CsvOptions.DecimalSign;
import dev.comptoir.orders.export.CsvOptions.Delimiter;
import dev.comptoir.testkit.Proves;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFileTest {

    private static final Instant AS_OF = Instant.parse("2026-11-28T10:00:00Z");

    private static ExportLayout csv(CsvOptions options, String... columns) {
        return ExportLayout.of(ExportFormat.CSV, null, List.of(columns), options);
    }

    private static ExportedOrder order(String name) {
        Map<ExportColumn, Object> values = new EnumMap<>(ExportColumn.class);
        values.put(ExportColumn.ORDER_NUMBER, "A-7");
        values.put(ExportColumn.CUSTOMER_NAME, name);
        values.put(ExportColumn.TOTAL, Money.parse("1234.50", "EUR"));
        return new ExportedOrder(values, List.of(line("S", 1), line("M", 2)));
    }

    private static Map<ExportColumn, Object> line(String sku, long number) {
        Map<ExportColumn, Object> values = new EnumMap<>(ExportColumn.class);
        values.put(ExportColumn.LINE_NUMBER, number);
        values.put(ExportColumn.SKU, sku);
        values.put(ExportColumn.LINE_TOTAL, Money.parse("617.25", "EUR"));
        return values;
    }

    private static String written(OrderFile file, ExportedOrder... orders) {
        List.of(orders).forEach(file::add);
        file.end();
        return file.take();
    }

    private static String written(ExportLayout layout, ExportedOrder... orders) {
        return written(layout.file(AS_OF), orders);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"COMMA!,", "SEMICOLON!;", "PIPE!|"})
    @Proves("O-202")
    void the_chosen_delimiter_separates_and_is_quoted_where_it_is_meant(Delimiter delimiter, String sign) {
        ExportLayout layout = csv(new CsvOptions(delimiter, null, null, null), "orderNumber", "customerName");
        assertThat(written(layout, order("A" + sign + "B \"C\"")))
                .isEqualTo("orderNumber" + sign + "customerName\r\nA-7" + sign + "\"A" + sign + "B \"\"C\"\"\"\r\n");
    }

    @Test
    @Proves("O-202")
    void tabs_separate_and_amounts_have_the_chosen_decimal_sign() {
        CsvOptions options = new CsvOptions(Delimiter.TAB, DecimalSign.COMMA, null, true);
        assertThat(written(csv(options, "total", "orderNumber"), order("Ann")))
                .isEqualTo("\ufefftotal\torderNumber\r\n1234,50\tA-7\r\n");
    }

    @Test
    @Proves("O-203")
    @Proves("V29")
    void all_columns_are_chosen_unless_some_are() {
        ExportLayout all = ExportLayout.of(ExportFormat.CSV, ExportShape.LINE, null, null);
        assertThat(all.columns()).containsExactly(ExportColumn.values());
        assertThat(ExportLayout.of(ExportFormat.CSV, null, null, null).columns())
                .hasSize(ExportColumn.values().length - 11)
                .noneMatch(ExportColumn::isOfLine);
        assertThat(written(csv(null, "orderNumber"), order("Ann"))).isEqualTo("orderNumber\r\nA-7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    @Proves("O-200")
    void a_text_that_would_be_a_formula_is_guarded_unless_a_program_reads_it(String text) {
        assertThat(written(csv(null, "customerName"), order(text))).contains("'" + text);
        CsvOptions plain = new CsvOptions(null, null, false, null);
        assertThat(written(csv(plain, "customerName"), order(text)))
                .doesNotContain("'")
                .contains(text);
    }

    @Test
    void amounts_of_an_order_stand_at_its_first_line_only() {
        ExportLayout layout = ExportLayout.of(
                ExportFormat.CSV, ExportShape.LINE, List.of("orderNumber", "total", "sku", "lineTotal"), null);
        assertThat(written(layout, order("Ann")))
                .isEqualTo("orderNumber,total,sku,lineTotal\r\nA-7,1234.50,S,617.25\r\nA-7,,M,617.25\r\n");
    }

    @Test
    @Proves("O-204")
    void xml_is_valid_by_the_published_schema_whatever_is_typed() throws Exception {
        String xml = written(
                ExportLayout.of(ExportFormat.XML, null, null, null), order("<Ann> & \u0001 \ud83d\ude00"), order("B"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/export/order-export-1.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .contains("asOf=\"2026-11-28T10:00:00Z\"")
                .contains("<total currency=\"EUR\">1234.50</total>")
                .contains("&lt;Ann&gt; &amp; \ufffd \ud83d\ude00")
                .contains("<sku>M</sku>");
    }

    @Test
    @Proves("X22")
    void ndjson_is_an_object_per_line_in_the_dialect_of_the_api() {
        assertThat(written(ExportLayout.of(ExportFormat.NDJSON, null, null, null), order("Ann")))
                .isEqualTo("""
                        {"orderNumber":"A-7","customerName":"Ann","total":{"amount":"1234.50","currency":"EUR"},"lines":\
                        [{"lineNumber":1,"sku":"S","lineTotal":{"amount":"617.25","currency":"EUR"}},\
                        {"lineNumber":2,"sku":"M","lineTotal":{"amount":"617.25","currency":"EUR"}}]}
                        """);
    }

    private static ExportedOrder refunded() {
        ExportedOrder order = order("Ann");
        order.values().put(ExportColumn.PAID_AT, Instant.parse("2026-03-01T09:00:00Z"));
        List<List<Object>> rows = List.of(
                Arrays.asList(
                        2500,
                        "2026-03-04T10:00:00.5+00:00",
                        "Broken \"B\"",
                        List.of(List.of(1, 2, 1600), Arrays.asList(3, 1, null)),
                        500),
                Arrays.asList(100, "2026-03-05T10:00:00+00:00", null, null, null));
        order.values().put(ExportColumn.REFUNDS, ExportedRefunds.of(rows, "EUR"));
        return order;
    }

    @Test
    void refunds_are_a_list_in_json_and_elements_in_xml_and_one_cell_at_the_first_line_in_csv() throws Exception {
        assertThat(written(ExportLayout.of(ExportFormat.NDJSON, null, null, null), refunded()))
                .contains("""
                        "paidAt":"2026-03-01T09:00:00Z","refunds":[{"amount":{"amount":"25.00","currency":"EUR"},\
                        "issuedAt":"2026-03-04T10:00:00.500Z","reason":"Broken \\"B\\"","lines":[{"lineNumber":1,"quantity":2,\
                        "amount":{"amount":"16.00","currency":"EUR"}},{"lineNumber":3,"quantity":1}],\
                        "shipping":{"amount":"5.00","currency":"EUR"}},{"amount":{"amount":"1.00","currency":"EUR"},\
                        "issuedAt":"2026-03-05T10:00:00Z"}]""");
        ExportLayout byLine = ExportLayout.of(ExportFormat.CSV, ExportShape.LINE, List.of("refunds", "sku"), null);
        assertThat(written(byLine, refunded()).replace("\"\"", "~"))
                .isEqualTo(
                        "refunds,sku\r\n\"2026-03-04T10:00:00.500Z 25.00 1x2=16.00 3x1 shipping=5.00 ~Broken \\~B\\~~; "
                                + "2026-03-05T10:00:00Z 1.00\",S\r\n,M\r\n");
        String xml = written(ExportLayout.of(ExportFormat.XML, null, null, null), refunded());
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/export/order-export-1.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml)
                .contains("<refund><amount"
                        + " currency=\"EUR\">1.00</amount><issuedAt>2026-03-05T10:00:00Z</issuedAt></refund>")
                .contains("<lines><line><lineNumber>1</lineNumber><quantity>2</quantity><amount"
                        + " currency=\"EUR\">16.00</amount></line>")
                .contains("</lines><shipping currency=\"EUR\">5.00</shipping></refund>");
    }

    @Test
    void files_without_orders_are_whole() {
        assertThat(written(csv(null, "total"))).isEqualTo("total\r\n");
        assertThat(written(ExportLayout.of(ExportFormat.XML, null, null, null))).endsWith("</orders>");
        assertThat(written(ExportLayout.of(ExportFormat.NDJSON, null, null, null)))
                .isEmpty();
    }

    @Test
    void columns_that_are_not_there_are_refused_by_name() {
        assertThatThrownBy(() -> csv(null, "total", "nope")).hasMessageContaining("no column nope");
        assertThatThrownBy(() -> csv(null, "total", "total")).hasMessageContaining("there already");
        assertThatThrownBy(() -> csv(null, "sku")).hasMessageContaining("shape LINE");
        assertThatThrownBy(() -> ExportLayout.of(ExportFormat.XML, ExportShape.LINE, null, null))
                .hasMessageContaining("Leave shape out");
    }
}
