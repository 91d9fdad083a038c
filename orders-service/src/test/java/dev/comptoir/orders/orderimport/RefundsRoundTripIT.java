package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.export;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Midnight;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RefundsRoundTripIT {

    private static final String NEW_HERE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String REFUNDS_BY_DAY = """
            select cast(issued_at as date) as day, count(*) as refunds, sum(amount_minor) as minor from refunds
             group by 1 order by 1""";

    private static final String PARTS = """
            select r.shipping_minor, l.position, l.quantity, l.amount_minor
              from refunds r left join refund_lines l on l.refund_id = r.id order by 1, 2, 3, 4""";

    private static void reset() {
        Database.current()
                .execute("truncate orders, imported_orders, customers, counted_orders, sales_sums, sales_customers"
                        + " cascade");
    }

    private static void move(String table, String column, Object order, int days) {
        Database.current()
                .execute(
                        "update %1$s set %2$s = %2$s - make_interval(days => ?) where %3$s = ?"
                                .formatted(table, column, table.equals("orders") ? "id" : "order_id"),
                        days,
                        order);
    }

    /** Units after a plain sum, both days after the order was placed and paid in two parts. */
    private static void refundTwice() {
        Orders.Placed order = Orders.placed();
        Orders.pay(order.id(), "8.60").statusCode(201);
        move("payments", "received_at", order.id(), 19);
        Orders.pay(order.id(), null).statusCode(201);
        move("payments", "received_at", order.id(), 18);
        String text = "{\"amount\":" + Orders.eur("3.00") + ",\"reason\":\"Late; \\\"very\\\" late\\nand wet\"}";
        Orders.refund(order.id(), UUID.randomUUID(), text).statusCode(201);
        move("refunds", "issued_at", order.id(), 3);
        List<String> lines = Orders.lineIds(order.id());
        String units =
                "{\"shipping\":\"full\",\"lines\":[{\"lineId\":\"%s\",\"quantity\":1},{\"lineId\":\"%s\",\"quantity\":1}]}"
                        .formatted(lines.get(0), lines.get(1));
        Orders.refund(order.id(), UUID.randomUUID(), units).statusCode(201);
        move("refunds", "issued_at", order.id(), 4);
        move("orders", "placed_at", order.id(), 40);
    }

    private static List<Map<String, Object>> refundsByDay() {
        return Database.current().rows(REFUNDS_BY_DAY);
    }

    /** Ids are new, and so is when the orders were written here. */
    private static List<List<String>> comparable(String file, String ask) {
        return file.lines()
                .map(row -> row.replaceAll(NEW_HERE, "").replaceAll("\"(updatedAt|asOf)\":\"[^\"]+\"", "\"$1\":\"\""))
                .map(row -> List.of(ask.contains("CSV") ? withoutTimesOfToday(row) : row))
                .toList();
    }

    private static String withoutTimesOfToday(String row) {
        List<String> cells = List.of(row.split(",", -1));
        return String.join(",", cells.subList(0, 3)) + String.join(",", cells.subList(4, cells.size() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/x-ndjson | {}", "text/csv | {\"format\":\"CSV\",\"shape\":\"LINE\"}"})
    void refunds_and_payments_stay_on_their_days(String type, String ask) {
        Midnight.isFar(ZoneOffset.UTC, ZoneId.systemDefault());
        reset();
        refundTwice();
        refundTwice();
        String before = export(type, ask);
        List<Map<String, Object>> days = refundsByDay();
        assertThat(days).hasSize(2);
        List<Map<String, Object>> parts = Database.current().rows(PARTS);
        assertThat(parts).anyMatch(part -> ((Number) part.get("shipping_minor")).longValue() > 0);
        reset();
        assertThat(imported(type, before, "").getLong("created")).isEqualTo(2);
        assertThat(refundsByDay()).isEqualTo(days);
        assertThat(Database.current().rows(PARTS)).isEqualTo(parts);
        assertThat(Database.current().count("orders where refunded_shipping_minor > 0"))
                .isEqualTo(2);
        assertThat(comparable(export(type, ask), ask)).isEqualTo(comparable(before, ask));
        assertThat(export(NDJSON, ask.replace("CSV", "NDJSON").replace(",\"shape\":\"LINE\"", "")))
                .contains("\"reason\":\"Late; \\\"very\\\" late\\nand wet\"");
    }
}
