package dev.comptoir.orders.orderimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopifyFileTest {

    private static final List<String> COLUMNS = List.of(
            "Name",
            "Email",
            "Financial Status",
            "Paid at",
            "Fulfillment Status",
            "Currency",
            "Subtotal",
            "Shipping",
            "Taxes",
            "Total",
            "Discount Code",
            "Discount Amount",
            "Shipping Method",
            "Created at",
            "Lineitem quantity",
            "Lineitem name",
            "Lineitem price",
            "Lineitem sku",
            "Lineitem requires shipping",
            "Lineitem taxable",
            "Lineitem fulfillment status",
            "Billing Name",
            "Billing Address1",
            "Billing Zip",
            "Billing City",
            "Billing Country",
            "Notes",
            "Cancelled at",
            "Payment Method",
            "Refunded Amount",
            "Outstanding Balance",
            "Id");
    private static final String HEADER = String.join(",", COLUMNS) + "\n";

    private static String row(String... cells) {
        Map<String, String> given = new HashMap<>();
        Arrays.stream(cells).map(cell -> cell.split("=", 2)).forEach(cell -> given.put(cell[0], cell[1]));
        return COLUMNS.stream()
                        .map(column -> '"' + given.getOrDefault(column, "") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String first(String... more) {
        String[] usual = {
            "Name=#1001",
            "Id=5550001",
            "Email=jane@example.com",
            "Financial Status=paid",
            "Currency=EUR",
            "Created at=2025-11-28 23:30:00 +0100",
            "Paid at=2025-11-28 23:31:00 +0100",
            "Payment Method=Card",
            "Subtotal=30.00",
            "Shipping=6.00",
            "Taxes=6.00",
            "Total=36.00",
            "Lineitem quantity=1",
            "Lineitem name=Tote",
            "Lineitem price=10.00",
            "Lineitem sku=TOTE",
            "Billing Name=Jane Roe",
            "Billing Address1=1 rue",
            "Billing Zip='75001",
            "Billing City=Paris",
            "Billing Country=FR"
        };
        return row(Stream.of(usual, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static final String SECOND =
            row("Name=#1001", "Lineitem quantity=2", "Lineitem name=Mug", "Lineitem price=10.00");

    private static ReadOrder only(String rows) {
        List<ReadOrder> orders = ReadFile.csv(HEADER + rows);
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private static ImportedOrder order(String rows) {
        ReadOrder read = only(rows);
        assertThat(read.error()).isNull();
        return read.order();
    }

    private static OrderTotals eur(long subtotal, long discount, long shipping, long tax, long total) {
        return new OrderTotals(eur(subtotal), eur(discount), eur(shipping), eur(tax), eur(total));
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void an_order_is_made_of_its_rows_and_tax_is_taken_out_of_prices_that_include_it() {
        ImportedOrder order = order(first() + SECOND);
        assertThat(order.externalId()).isEqualTo("5550001");
        assertThat(order.orderNumber()).isEqualTo("#1001");
        assertThat(order.placedAt()).hasToString("2025-11-28T22:30:00Z");
        assertThat(order.totals()).isEqualTo(eur(2500, 0, 500, 600, 3600));
        assertThat(order.lines()).extracting("total").containsExactly(eur(833), eur(1667));
        assertThat(order.lines()).extracting("tax").containsExactly(eur(167), eur(333));
        assertThat(order.buyer().billing().postalCode()).isEqualTo("75001");
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(order.money().paidAt()).hasToString("2025-11-28T22:31:00Z");
    }

    @Test
    void tax_beside_the_prices_is_added_and_a_discount_is_what_prices_are_more_than_the_subtotal() {
        ImportedOrder order = order(first(
                        "Subtotal=27.00",
                        "Total=39.00",
                        "Discount Code=TEN",
                        "Discount Amount=3.00",
                        "Fulfillment Status=fulfilled")
                + SECOND);
        assertThat(order.totals()).isEqualTo(eur(3000, 300, 600, 600, 3900));
        assertThat(order.lines()).extracting("discount").containsExactly(eur(100), eur(200));
        assertThat(order.remarks().discountLabel()).isEqualTo("TEN");
        assertThat(order.standing().fulfillment()).isEqualTo(FulfillmentStatus.SHIPPED);
        assertThat(order.standing().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }

    @Test
    void a_cent_of_rounding_becomes_a_line_or_a_discount_and_more_is_refused() {
        assertThat(order(first("Total=36.01") + SECOND).lines())
                .extracting("name")
                .endsWith("Rounding");
        assertThat(order(first("Total=35.99") + SECOND).totals()).isEqualTo(eur(2500, 1, 500, 600, 3599));
        assertThat(only(first("Total=37.00") + SECOND).error().code()).isEqualTo("totals-differ");
    }

    @Test
    void what_shopify_says_of_money_and_goods_is_said_in_our_words() {
        ImportedOrder cancelled = order(first(
                "Subtotal=10.00",
                "Total=16.00",
                "Taxes=0",
                "Financial Status=refunded",
                "Refunded Amount=16.00",
                "Cancelled at=2025-11-29 10:00:00 +0100"));
        assertThat(cancelled.standing().lifecycle()).isEqualTo(Lifecycle.CANCELLED);
        assertThat(cancelled.standing().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(cancelled.standing().fulfillment()).isEqualTo(FulfillmentStatus.WILL_NOT_DELIVER);
        assertThat(cancelled.money().refundedAt()).hasToString("2025-11-29T09:00:00Z");

        ImportedOrder partly = order(first(
                        "Financial Status=partially_refunded",
                        "Refunded Amount=5.00",
                        "Fulfillment Status=partial",
                        "Lineitem fulfillment status=fulfilled")
                + SECOND);
        assertThat(partly.standing().payment()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(partly.standing().fulfillment()).isEqualTo(FulfillmentStatus.PARTIALLY_SHIPPED);
        assertThat(partly.lines()).extracting("shipped").containsExactly(1, 0);

        ImportedOrder open = order(first("Financial Status=partially_paid", "Outstanding Balance=6.00") + SECOND);
        assertThat(open.money().paid()).isEqualTo(eur(3000));
        assertThat(open.standing().payment()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(order(first("Financial Status=pending") + SECOND).money().paid())
                .isEqualTo(eur(0));
    }

    @Test
    void what_has_no_meaning_here_is_refused_by_its_column() {
        assertThat(only(first("Financial Status=haunted") + SECOND).error())
                .extracting("column", "code")
                .containsExactly("Financial Status", "unknown-value");
        assertThat(only(first("Cancelled at=2025-11-29 10:00:00 +0100", "Fulfillment Status=fulfilled") + SECOND)
                        .error()
                        .code())
                .isEqualTo("cancelled-and-shipped");
        assertThat(only(first("Email=jane") + SECOND).error().code()).isEqualTo("invalid-email");
        assertThat(order(first("Email=", "Billing Country=") + SECOND).buyer().billing())
                .isNull();
    }

    @Test
    void a_download_is_in_no_parcel() {
        ImportedOrder order = order(first(
                "Subtotal=10.00",
                "Total=16.00",
                "Taxes=0",
                "Lineitem requires shipping=false",
                "Fulfillment Status=fulfilled"));
        assertThat(order.isDigital()).isTrue();
        assertThat(order.standing().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }
}
