package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Sends files of orders, for tests. */
final class ImportFile {

    static final String NDJSON = "application/x-ndjson";

    private ImportFile() {}

    /** So many orders of one customer, numbered from 0 behind the prefix. */
    static String ndjson(String prefix, int orders) {
        return IntStream.range(0, orders).mapToObj(i -> line(prefix + i)).collect(Collectors.joining());
    }

    static String line(String externalId) {
        String line = """
                {"externalId":"%s","orderNumber":"%s","placedAt":"2026-01-05T10:00:00Z","customerEmail":"past@example.com",
                "customerName":"Past Buyer","billingLine1":"1 rue","billingCity":"Paris","billingCountry":"FR",
                "paymentMethods":"Card","paidTotal":{"amount":"25.00","currency":"EUR"},
                "shippingTotal":{"amount":"5.00","currency":"EUR"},"total":{"amount":"25.00","currency":"EUR"},
                "fulfillmentStatus":"SHIPPED","trackingNumbers":"T1",
                "lines":[{"sku":"TOTE","productName":"Tote","quantity":2,"unitPrice":{"amount":"10.00","currency":"EUR"}}]}""";
        return line.replace("\n", "").formatted(externalId, externalId) + "\n";
    }

    static Response send(String type, String file, String query) {
        return asked(UUID.randomUUID())
                .contentType(type + "; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/order-imports" + query);
    }

    static JsonPath imported(String type, String file, String query) {
        Response sent = send(type, file, query);
        sent.then().statusCode(202);
        return finished(sent.path("id"));
    }

    static JsonPath finished(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state(id), job -> !List.of("WAITING", "RUNNING").contains(job.getString("state")));
    }

    static JsonPath state(String id) {
        return asked().get("/order-imports/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String failedRows(String id) {
        return asked().accept("application/x-ndjson, text/csv, application/problem+json")
                .get("/order-imports/{id}/failed-rows", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String export(String type, String body) {
        return asked().accept(type)
                .body(body)
                .post("/order-exports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
