package dev.comptoir.orders.orderimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFileTest {

    private static final String HEADER =
            "id,orderNumber,placedAt,currency,customerEmail,total,paidTotal,productName,sku,quantity,unitPrice\n";
    private static final String ORDER = """
            {"externalId":"A-1","placedAt":"2026-03-01T10:00:00+01:00","customerEmail":"Jane@Example.com","lines":[
            {"productName":"Tote","quantity":2,"unitPrice":{"amount":"10.00","currency":"EUR"}}],
            "total":{"amount":"20.00","currency":"EUR"}%s}""".replace("\n", "") + "\n";

    private static ReadOrder only(String file) {
        List<ReadOrder> orders = ReadFile.ndjson(file);
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    @Test
    void an_order_of_few_words_is_whole() {
        ReadOrder read = only(ORDER.formatted(""));
        assertThat(read.error()).isNull();
        ImportedOrder order = read.order();
        assertThat(order.externalId()).isEqualTo("A-1");
        assertThat(order.orderNumber()).isEmpty();
        assertThat(order.buyer().email()).isEqualTo("jane@example.com");
        assertThat(order.placedAt()).hasToString("2026-03-01T09:00:00Z");
        assertThat(order.totals().subtotal()).isEqualTo(Money.ofMinor(2000, "EUR"));
        assertThat(order.standing().lifecycle()).isEqualTo(Lifecycle.PLACED);
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
        assertThat(order.lines().getFirst().isDigital()).isFalse();
    }

    @Test
    void what_was_shipped_without_saying_how_much_has_all_left() {
        ImportedOrder order = only(ORDER.formatted(
                        ",\"fulfillmentStatus\":\"DELIVERED\",\"paidTotal\":{\"amount\":\"20\",\"currency\":\"EUR\"}"))
                .order();
        assertThat(order.lines().getFirst().shipped()).isEqualTo(2);
        assertThat(order.standing().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
        assertThat(order.standing().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"colour\":\"red\" | colour | unknown-field",
                ",\"paidTotal\":{\"amount\":\"20\",\"currency\":\"USD\"} | currency | several-currencies",
                ",\"paymentStatus\":\"PAID\" | paymentStatus | status-differs",
                ",\"fulfillmentStatus\":\"LOST\" | fulfillmentStatus | unknown-value",
                ",\"subtotal\":{\"amount\":\"19.99\",\"currency\":\"EUR\"} | subtotal | totals-differ",
                ",\"taxTotal\":{\"amount\":\"1\",\"currency\":\"EUR\"} | taxTotal | totals-differ",
                ",\"refundedTotal\":{\"amount\":\"1\",\"currency\":\"EUR\"} | refundedTotal | refund-exceeds-payment",
                ",\"billingCountry\":\"UK\",\"billingLine1\":\"1 Road\" | billingCountry | unknown-country",
                ",\"billingCountry\":\"GB\" | billingLine1 | missing-value",
                ",\"customerName\":\"a\\u0001b\" | customerName | invalid-character",
                ",\"customerName\":\"a\\ud800b\" | customerName | invalid-character",
                ",\"lifecycle\":\"CANCELLED\" | cancelledAt | missing-value"
            })
    void what_contradicts_itself_is_named(String more, String column, String code) {
        ReadOrder read = only(ORDER.formatted(more));
        assertThat(read.error().code()).isEqualTo(code);
        assertThat(read.error().column()).isEqualTo(column);
        assertThat(new String(read.content(), StandardCharsets.UTF_8)).isEqualTo(ORDER.formatted(more));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01T00:00:00Z, placed-in-the-future", "yesterday, invalid-time"})
    void when_it_was_placed_is_a_time_of_the_past(String placedAt, String code) {
        ReadOrder read = only(ORDER.formatted("").replace("2026-03-01T10:00:00+01:00", placedAt));
        assertThat(read.error().code()).isEqualTo(code);
        assertThat(read.error().column()).isEqualTo("placedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s\r%1$s", "%1$s%1$s", "%1$s,%1$s", "%1$s]", "%1$s x"})
    void an_order_with_something_behind_it_is_refused_with_all_of_it(String line) {
        String file = line.formatted(ORDER.formatted("").strip()) + "\n";
        ReadOrder read = only(file);
        assertThat(read.error().code()).isEqualTo("invalid-json");
        assertThat(new String(read.content(), StandardCharsets.UTF_8)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"externalId\":\"A-2\"", ",\"refunds\":[],\"refunds\":[]"})
    void a_field_that_is_there_twice_is_refused(String more) {
        assertThat(only(ORDER.formatted(more)).error().code()).isEqualTo("invalid-json");
    }

    @Test
    void rows_of_an_order_stand_together_and_say_where_they_stand() {
        List<ReadOrder> orders = ReadFile.csv(HEADER
                + "1,FR-1,2026-01-01T00:00:00Z,EUR,a@b.fr,30.00,30.00,Tote,T,1,10.00\r\n"
                + "1,FR-1,2026-01-01T00:00:00Z,EUR,a@b.fr,,,'=Mug,M,2,10.00\r\n"
                + "\r\n"
                + "2,FR-2,2026-01-01T00:00:00Z,EUR,,5.00,,Pen,P,1,\"5,00\"\r\n");
        assertThat(orders).extracting(ReadOrder::row).containsExactly(2L, 5L);
        assertThat(orders).extracting(ReadOrder::error).containsOnlyNulls();
        assertThat(orders.getFirst().order().lines()).extracting("name").containsExactly("Tote", "=Mug");
        assertThat(orders.getLast().nextRow()).isEqualTo(6);
        assertThat(orders.getLast().order().buyer().email()).isEmpty();
    }

    @Test
    void a_bad_row_spoils_its_own_order_only() {
        byte[] file = (HEADER
                        + "1,1,2026-01-01T00:00:00Z,EUR,a@b.fr,20.00,,Tote,T,1,10.00\n"
                        + "1,1,2026-01-01T00:00:00Z,EUR,a@b.fr,,,To~te,T,1,10.00\n"
                        + "2,2,2026-01-01T00:00:00Z,EUR,a@b.fr,10.00,,Tote,T,1,10.00\n"
                        + "3,3,2026-01-01T00:00:00Z\n"
                        + "4,4,2026-01-01T00:00:00Z,EUR,a@b.fr,10.00,,To\0te,T,1,10.00\n"
                        + "5,5,2026-01-01T00:00:00Z,EUR,a@b.fr,10.00,,\"cut of")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '~' ? (byte) 0xe9 : file[i];
        }
        List<ReadOrder> orders = ReadFile.read(file, false, 16);
        assertThat(orders)
                .extracting(order -> order.error() == null ? "" : order.error().code())
                .containsExactly("row-not-utf8", "", "wrong-cell-count", "invalid-character", "truncated-row");
        assertThat(orders.getFirst().content()).contains((byte) 0xe9);
    }

    @Test
    void a_file_is_read_on_from_the_place_where_its_reading_stopped() {
        String file = ORDER.formatted("") + "\n{broken\n" + ORDER.formatted("").replace("A-1", "A-2");
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        ReadOrder first = ReadFile.ndjson(file).getFirst();
        FileStart start = FileStart.of(bytes, true);
        OrderReader reader = OrderReader.of(start, new OrderChecks(ReadFile.NOW), first.next(), first.nextRow() - 1);
        List<ReadOrder> rest = reader.read(bytes, (int) first.next());
        assertThat(rest).extracting(ReadOrder::row).containsExactly(3L, 4L);
        assertThat(rest.getFirst().error().code()).isEqualTo("invalid-json");
        assertThat(rest.getLast().order().externalId()).isEqualTo("A-2");
    }

    @Test
    void what_a_download_has_is_no_parcel() {
        ImportedOrder order = only(ORDER.formatted(
                        ",\"lifecycle\":\"COMPLETED\",\"paidTotal\":{\"amount\":\"20\",\"currency\":\"EUR\"}"))
                .order();
        assertThat(order.isDigital()).isTrue();
        assertThat(order.standing().fulfillment()).isEqualTo(FulfillmentStatus.AWAITING_PROCESSING);
    }

    @Test
    void nothing_is_waited_for_of_an_order_that_cost_nothing() {
        String free = ORDER.formatted("").replace("10.00", "0").replace("20.00", "0");
        assertThat(only(free).order().standing().payment()).isEqualTo(PaymentStatus.PAID);
    }
}
