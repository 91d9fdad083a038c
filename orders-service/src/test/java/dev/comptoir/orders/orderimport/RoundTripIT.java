package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.export;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RoundTripIT {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static void placeOrders() {
        Orders.placed(Cart.of(UUID.randomUUID()).named("=Ann, the; Formula"));
        Orders.Placed paid = Orders.paid();
        Orders.refund(paid.id(), UUID.randomUUID(), "{\"amount\":" + Orders.eur("10.00") + ",\"reason\":\"Late\"}")
                .statusCode(201);
        Orders.Placed shipped = Orders.paid();
        Orders.ship(shipped.id(), "{\"carrier\":\"DHL\",\"trackingNumber\":\"T-1\",\"notifyCustomer\":false}");
        Orders.Placed cancelled = Orders.placed();
        Orders.asked(UUID.randomUUID())
                .body("{\"reason\":\"Changed\",\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled.id())
                .then()
                .statusCode(200);
        Orders.placedWithDownload();
        Cart discounted = Cart.of(UUID.randomUUID());
        Orders.asked()
                .body(discounted.discountedJson(UUID.randomUUID()))
                .post("/internal/placements")
                .then()
                .statusCode(201);
    }

    /** Forgets all orders, as a store that is set up anew. */
    private static void reset() {
        Database.current()
                .execute(
                        "truncate orders, imported_orders, customers, counted_orders, sales_sums, sales_customers cascade");
    }

    /** Ids differ, and so does when the orders were written here. */
    private static String comparable(String ndjson) {
        return ndjson.replaceAll("\"(id|lineId)\":\"" + ID + "\"", "\"$1\":\"\"")
                .replaceAll("\"(updatedAt|asOf)\":\"[^\"]+\"", "\"$1\":\"\"");
    }

    @Test
    void an_export_as_ndjson_imported_into_an_empty_store_is_exported_the_same() {
        reset();
        placeOrders();
        String before = export(NDJSON, "{}");
        assertThat(before).contains("\"discountCodes\":\"Été-10\"");
        assertThat(imported(NDJSON, before, "").getLong("skipped")).isEqualTo(6);
        reset();
        JsonPath job = imported(NDJSON, before, "");
        assertThat(job.getLong("created")).isEqualTo(6);
        assertThat(comparable(export(NDJSON, "{}"))).isEqualTo(comparable(before));
    }

    @Test
    void an_export_as_csv_imported_into_an_empty_store_is_exported_the_same() {
        reset();
        placeOrders();
        String all = "{\"format\":\"CSV\",\"shape\":\"LINE\"%s}";
        String semicolons = ",\"csv\":{\"delimiter\":\"SEMICOLON\",\"decimalSign\":\"COMMA\",\"byteOrderMark\":true}";
        String before = export("text/csv", all.formatted(semicolons));
        reset();
        assertThat(imported("text/csv", before, "").getLong("created")).isEqualTo(6);
        String after = export("text/csv", all.formatted(semicolons));
        String time = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
        assertThat(after.replaceAll(ID, "").replaceAll(time, ""))
                .isEqualTo(before.replaceAll(ID, "").replaceAll(time, ""));
        assertThat(after.split("\r\n")[1].split(";")[2])
                .isEqualTo(before.split("\r\n")[1].split(";")[2]);
    }
}
