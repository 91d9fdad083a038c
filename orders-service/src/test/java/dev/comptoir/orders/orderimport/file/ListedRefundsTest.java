package dev.comptoir.orders.orderimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ImportedRefund;
import dev.comptoir.orders.orderimport.domain.ImportedRefund.Units;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedRefundsTest {

    private static final String ORDER = """
            {"externalId":"A-1","placedAt":"2026-03-01T10:00:00Z","total":{"amount":"45.00","currency":"EUR"},
            "paidTotal":{"amount":"45.00","currency":"EUR"},"fulfillmentStatus":"DELIVERED","lines":[
            {"productName":"Tote","quantity":2,"unitPrice":{"amount":"10.00","currency":"EUR"}},
            {"productName":"Mug","quantity":5,"unitPrice":{"amount":"5.00","currency":"EUR"}}]%s}""";

    private static String refund(String amount, String issuedAt, String lines) {
        return """
                {"amount":{"amount":"%s","currency":"EUR"},"issuedAt":"%s","lines":[%s]}""".formatted(amount, issuedAt, lines);
    }

    private static String units(int line, int quantity) {
        return "{\"lineNumber\":%d,\"quantity\":%d}".formatted(line, quantity);
    }

    private static ReadOrder read(String more) {
        List<ReadOrder> orders = ReadFile.ndjson(ORDER.formatted(more).replace("\n", "") + "\n");
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private static ReadOrder refunded(String... refunds) {
        return read(",\"refunds\":[" + String.join(",", refunds) + "]");
    }

    @Test
    void refunds_give_the_order_its_sums_and_its_lines_their_units() {
        ReadOrder read = refunded(
                refund("10.00", "2026-04-02T10:00:00Z", units(1, 1)),
                refund("9.00", "2026-03-05T10:00:00Z", units(2, 2))
                        .replace("\"lines\"", "\"reason\":\"Torn\",\"lines\""),
                refund("1.00", "2026-04-03T10:00:00Z", ""));
        assertThat(read.error()).isNull();
        ImportedOrder order = read.order();
        assertThat(order.money().refunded()).isEqualTo(Money.ofMinor(2000, "EUR"));
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(order.lines()).extracting(ImportedLine::refunded).containsExactly(1, 2);
        assertThat(order.money().refunds())
                .extracting(ImportedRefund::issuedAt)
                .containsExactly(
                        Instant.parse("2026-03-05T10:00:00Z"),
                        Instant.parse("2026-04-02T10:00:00Z"),
                        Instant.parse("2026-04-03T10:00:00Z"));
        assertThat(order.money().refunds().getFirst().reason()).isEqualTo("Torn");
        assertThat(order.money().refunds().getFirst().of(2)).isEqualTo(2);
    }

    private static final String CSV = """
            id,placedAt,currency,total,paidTotal,fulfillmentStatus,refunds,productName,quantity,unitPrice
            1,2026-03-01T10:00:00Z,EUR,45.00,45.00,DELIVERED,"%s",Tote,2,10.00
            1,2026-03-01T10:00:00Z,EUR,,,DELIVERED,,Mug,5,5.00
            """;

    private static ReadOrder cell(String refunds) {
        return ReadFile.csv(CSV.formatted(refunds.replace("\"", "\"\""))).getFirst();
    }

    @Test
    void a_cell_of_csv_lists_refunds_as_our_exports_write_them() {
        ImportedOrder order = cell("2026-03-05T10:00:00Z 19.00 1x1 2x2 \"Torn; \\\"wet\\\"\\n"
                        + "and late\"; 2026-04-03T10:00:00.123456Z 1.00")
                .order();
        assertThat(order.money().refunds())
                .containsExactly(
                        new ImportedRefund(
                                Money.ofMinor(1900, "EUR"),
                                Instant.parse("2026-03-05T10:00:00Z"),
                                "Torn; \"wet\"\nand late",
                                List.of(new Units(1, 1), new Units(2, 2))),
                        new ImportedRefund(
                                Money.ofMinor(100, "EUR"),
                                Instant.parse("2026-04-03T10:00:00.123456Z"),
                                null,
                                List.of()));
        assertThat(order.lines()).extracting(ImportedLine::refunded).containsExactly(1, 2);
        assertThat(cell("").order().money().refunds()).isEmpty();
        assertThat(cell("2026-03-05T10:00:00Z 1,50;").order().money().refunded())
                .isEqualTo(Money.ofMinor(150, "EUR"));
    }

    @Test
    void a_refund_may_say_what_went_back_for_each_line_and_for_shipping() {
        ImportedRefund refund = cell("2026-03-05T10:00:00Z 19.00 1x1=12.00 2x2=7.00 \"Torn\"")
                .order()
                .money()
                .refunds()
                .getFirst();
        assertThat(refund.hasAmounts()).isTrue();
        assertThat(refund.amountOf(1)).isEqualTo(Money.ofMinor(1200, "EUR"));
        assertThat(refund.amountOf(2)).isEqualTo(Money.ofMinor(700, "EUR"));
        assertThat(refund.shipping()).isEqualTo(Money.ofMinor(0, "EUR"));
        assertThat(cell("2026-03-05T10:00:00Z 19.00 1x1 2x2")
                        .order()
                        .money()
                        .refunds()
                        .getFirst()
                        .hasAmounts())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-05T10:00:00Z 19.00 1x1=12.00 2x2 | /refunds/0/lines/1/amount | missing-value",
                "2026-03-05T10:00:00Z 19.00 1x1=20.00 | /refunds/0/amount | refund-parts-exceed-amount",
                "2026-03-05T10:00:00Z 19.00 1x1=-1.00 | /refunds/0/lines/0/amount | negative-amount",
                "2026-03-05T10:00:00Z 19.00 1x1=much | /refunds/0/lines/0/amount | invalid-amount",
                "2026-03-05T10:00:00Z 19.00 shipping=20.00 | /refunds/0/amount | refund-parts-exceed-amount",
                "2026-03-05T10:00:00Z 19.00 shipping=1.00 | refunds | refund-exceeds-shipping",
                "2026-03-05T10:00:00Z 19.00 shipping=-1.00 | /refunds/0/shipping | negative-amount",
                "2026-03-05T10:00:00Z 19.00 shipping= 1x1= | refunds | invalid-refunds"
            })
    void parts_that_a_refund_cannot_have_are_named(String refunds, String column, String code) {
        ReadOrder read = cell(refunds);
        assertThat(read.error().code()).isEqualTo(code);
        assertThat(read.error().column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-05T10:00:00Z | /refunds/0/amount | missing-value",
                "; | /refunds/0/amount | missing-value",
                "2026-03-05T10:00:00Z 1.00; yesterday 1.00 | /refunds/1/issuedAt | invalid-time",
                "2026-03-05T10:00:00Z 1.00 broken | refunds | invalid-refunds",
                "2026-03-05T10:00:00Z 1.00 1x | refunds | invalid-refunds",
                "2026-03-05T10:00:00Z 1.00 \"open | refunds | invalid-refunds",
                "2026-03-05T10:00:00Z 1.00 \"open\\ | refunds | invalid-refunds",
                "3 | /refunds/0/amount | missing-value"
            })
    void a_cell_that_is_no_list_of_refunds_is_named(String refunds, String column, String code) {
        ReadOrder read = cell(refunds);
        assertThat(read.error().code()).isEqualTo(code);
        assertThat(read.error().column()).isEqualTo(column);
    }

    @Test
    void refunds_of_all_units_and_all_money_leave_an_order_refunded() {
        ImportedOrder order = refunded(
                        refund("20.00", "2026-03-05T10:00:00Z", units(1, 2)),
                        refund("25.00", "2026-03-06T10:00:00Z", units(2, 5)))
                .order();
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(order.standing().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }

    @Test
    void an_order_that_was_given_up_is_cancelled_with_its_refund() {
        String cancelled = ORDER.replace("DELIVERED", "WILL_NOT_DELIVER")
                .formatted(",\"lifecycle\":\"CANCELLED\",\"cancelledAt\":\"2026-03-01T12:00:00Z\",\"refunds\":["
                        + refund("45.00", "2026-03-01T12:00:00Z", units(1, 2) + "," + units(2, 5)) + "]");
        ImportedOrder order =
                ReadFile.ndjson(cancelled.replace("\n", "") + "\n").getFirst().order();
        assertThat(order.standing().isCancelled()).isTrue();
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void sums_without_a_list_are_one_refund() {
        ImportedOrder order = read(",\"refundedAt\":\"2026-03-09T00:00:00Z\",\"refundedTotal\":"
                        + "{\"amount\":\"5.00\",\"currency\":\"EUR\"}")
                .order();
        assertThat(order.money().refunds())
                .containsExactly(new ImportedRefund(
                        Money.ofMinor(500, "EUR"), Instant.parse("2026-03-09T00:00:00Z"), null, List.of()));
        assertThat(read("").order().money().refunds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.00 | 2026-03-05T10:00:00Z | 3 | 1 | /refunds/0/lines/0/lineNumber | unknown-line",
                "10.00 | 2026-03-05T10:00:00Z | 1 | 0 | /refunds/0/lines/0/quantity | invalid-quantity",
                "10.00 | 2026-03-05T10:00:00Z | 1 | 3 | refundedQuantity | invalid-quantity",
                "45.01 | 2026-03-05T10:00:00Z | 1 | 1 | /refunds/0/amount | refund-exceeds-payment",
                "-1.00 | 2026-03-05T10:00:00Z | 1 | 1 | /refunds/0/amount | negative-amount",
                "10.00 | 2026-02-28T10:00:00Z | 1 | 1 | /refunds/0/issuedAt | refunded-before-placed",
                "10.00 | 2026-07-01T10:00:00Z | 1 | 1 | /refunds/0/issuedAt | refunded-in-the-future",
                "10.00 | yesterday | 1 | 1 | /refunds/0/issuedAt | invalid-time",
                "ten | 2026-03-05T10:00:00Z | 1 | 1 | /refunds/0/amount | invalid-amount"
            })
    void what_a_refund_cannot_be_is_named(
            String amount, String issuedAt, int line, int quantity, String column, String code) {
        ReadOrder read = refunded(refund(amount, issuedAt, units(line, quantity)));
        assertThat(read.error().code()).isEqualTo(code);
        assertThat(read.error().column()).isEqualTo(column);
    }

    @Test
    void what_refunds_contradict_is_named() {
        String one = refund("10.00", "2026-03-05T10:00:00Z", units(1, 1));
        assertThat(refunded(refund("0.00", "2026-03-05T10:00:00Z", "")).error().code())
                .isEqualTo("refund-of-nothing");
        assertThat(refunded(refund("1.00", "2026-03-05T10:00:00Z", units(1, 1) + "," + units(1, 1)))
                        .error()
                        .column())
                .isEqualTo("/refunds/0/lines/1/lineNumber");
        assertThat(read(",\"refundedTotal\":{\"amount\":\"9.00\",\"currency\":\"EUR\"},\"refunds\":[" + one + "]")
                        .error()
                        .code())
                .isEqualTo("totals-differ");
        assertThat(refunded(one.replace("\"lines\"", "\"why\":1,\"lines\""))
                        .error()
                        .column())
                .isEqualTo("/refunds/0/why");
        assertThat(read(",\"refunds\":{}").error().code()).isEqualTo("invalid-json");
        String given = ORDER.replace("\"quantity\":2,", "\"quantity\":2,\"refundedQuantity\":2,");
        assertThat(ReadFile.ndjson(given.formatted(",\"refunds\":[" + one + "]").replace("\n", "") + "\n")
                        .getFirst()
                        .error()
                        .code())
                .isEqualTo("units-differ");
    }

    @Test
    void lines_keep_their_numbers_and_follow_where_they_have_none() {
        String numbered = ORDER.replace("{\"productName\":\"Tote\"", "{\"lineNumber\":4,\"productName\":\"Tote\"");
        ImportedOrder order = ReadFile.ndjson(numbered.formatted("").replace("\n", "") + "\n")
                .getFirst()
                .order();
        assertThat(List.of(order.lineNumber(0), order.lineNumber(1))).containsExactly(4, 5);
        assertThat(read("").order().lines())
                .extracting(ImportedLine::lineNumber)
                .containsOnlyNulls();
        String twice = numbered.replace("{\"productName\":\"Mug\"", "{\"lineNumber\":4,\"productName\":\"Mug\"");
        assertThat(ReadFile.ndjson(twice.formatted("").replace("\n", "") + "\n")
                        .getFirst()
                        .error()
                        .code())
                .isEqualTo("line-twice");
    }
}
