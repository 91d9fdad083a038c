package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static dev.comptoir.orders.orderimport.ImportFile.line;
import static dev.comptoir.orders.orderimport.ImportFile.ndjson;
import static dev.comptoir.orders.orderimport.ImportFile.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ImportOptionsIT {

    private final String prefix = "OPT" + UUID.randomUUID().toString().substring(0, 8) + "-";

    private static Predicate<CapturedEvent> importedBy(String prefix) {
        return event -> event.type().equals("orders.order-imported.v1")
                && event.json().path("externalId").asText().startsWith(prefix);
    }

    private static long tookStock(String prefix) {
        return Database.current()
                .count(
                        "order_lines l join orders o on o.id = l.order_id where l.takes_stock and o.order_number like ?",
                        prefix + "%");
    }

    @Test
    void nothing_follows_unless_it_is_asked_for_but_products_of_the_catalogue_count_their_sales() {
        UUID product = UUID.randomUUID();
        String known = line(prefix + "1").replace("{\"sku\"", "{\"productId\":\"" + product + "\",\"sku\"");
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            JsonPath job = imported(NDJSON, known + line(prefix + "2"), "");
            assertThat(List.of(
                            job.getBoolean("takeStock"),
                            job.getBoolean("notifyCustomers"),
                            job.getBoolean("publishEvents")))
                    .containsOnly(false);
            OrderImportedV1 told =
                    events.await("the known product", importedBy(prefix)).as(OrderImportedV1.class);
            assertThat(told.takesStock()).isFalse();
            assertThat(told.announced()).isFalse();
            assertThat(told.lines()).singleElement().satisfies(line -> {
                assertThat(line.productId()).isEqualTo(product);
                assertThat(line.quantity()).isEqualTo(2);
            });
            assertThat(told.placedAt()).isEqualTo("2026-01-05T10:00:00Z");
            assertThat(events.matching(importedBy(prefix))).hasSize(1);
        }
        assertThat(tookStock(prefix)).isZero();
    }

    @Test
    void stock_and_webhooks_get_each_order_once_however_often_and_broken_off_its_file_is_imported() {
        String file = ndjson(prefix, 600);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String first =
                    send(NDJSON, file, "?takeStock=true&publishEvents=true").path("id");
            String second =
                    send(NDJSON, file, "?takeStock=true&publishEvents=true").path("id");
            // As if another instance had taken it and died: who works at it now is stopped by its next batch.
            Database.current()
                    .execute(
                            "update order_imports set attempt = attempt + 1, seen_at = seen_at - interval '2 minutes'"
                                    + " where id = ? and state = 'RUNNING'",
                            UUID.fromString(first));
            assertThat(ImportFile.finished(first).getLong("created")
                            + ImportFile.finished(second).getLong("created"))
                    .isEqualTo(600);
            List<CapturedEvent> told = events.await("all orders", importedBy(prefix), 600);
            assertThat(told).extracting(CapturedEvent::key).doesNotHaveDuplicates();
            assertThat(told)
                    .extracting(event -> event.as(OrderImportedV1.class))
                    .allMatch(event -> event.takesStock() && event.announced());
            imported(NDJSON, file, "?takeStock=true&publishEvents=true");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Database.current().count("outbox") == 0);
            assertThat(events.matching(importedBy(prefix))).hasSize(600);
        }
        assertThat(tookStock(prefix)).isEqualTo(600);
    }

    @Test
    void customers_get_the_confirmation_of_orders_that_are_not_cancelled_once() {
        String email = prefix.toLowerCase() + "buyer@example.com";
        String cancelled =
                line(prefix + "2").replace("\"fulfillmentStatus\":\"SHIPPED\",\"trackingNumbers\":\"T1\"", """
                        "fulfillmentStatus":"WILL_NOT_DELIVER","lifecycle":"CANCELLED","cancelledAt":"2026-01-06T10:00:00Z",\
                        "refundedTotal":{"amount":"25.00","currency":"EUR"}""");
        String file = (line(prefix + "1") + cancelled).replace("past@example.com", email);
        JsonPath job = imported(NDJSON, file, "?notifyCustomers=true");
        assertThat(job.getLong("created"))
                .as(asked().get("/order-imports/{id}/orders", job.getString("id"))
                        .asString())
                .isEqualTo(2);
        imported(NDJSON, file, "?notifyCustomers=true");
        assertThat(MailSeam.awaitMailsTo(email, 1).getFirst().subject()).contains(prefix + "1");
        assertThat(Database.current().count("mails where recipient = ?", email)).isEqualTo(1);
        assertThat(imported(NDJSON, line(prefix + "3"), "?notifyCustomers=true&dryRun=true")
                        .getLong("created"))
                .isEqualTo(1);
        assertThat(Database.current().count("orders where order_number = ?", prefix + "3"))
                .isZero();
    }
}
