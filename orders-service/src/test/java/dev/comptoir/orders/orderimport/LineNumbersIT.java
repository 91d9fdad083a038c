package dev.comptoir.orders.orderimport;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.orderimport.ImportFile.NDJSON;
import static dev.comptoir.orders.orderimport.ImportFile.export;
import static dev.comptoir.orders.orderimport.ImportFile.imported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LineNumbersIT {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    /** What was line 2 stays line 2 when line 1 is gone. */
    private static Orders.Placed withoutItsFirstLine() {
        Orders.Placed order = Orders.placed();
        asked(UUID.randomUUID())
                .body("{\"removeLines\":[\"%s\"]}"
                        .formatted(Orders.lineIds(order.id()).getFirst()))
                .post("/orders/{id}/edits", order.id())
                .then()
                .statusCode(200);
        return order;
    }

    private static String exported(String type, Object id) {
        String shape = type.equals(NDJSON) ? "" : ",\"shape\":\"LINE\"";
        return export(type, "{\"orderIds\":[\"%s\"]%s}".formatted(id, shape));
    }

    /** The same order with another id and number. */
    private static String renamed(String file, Object id, String number, Object newId, String newNumber) {
        return file.replace("\"orderNumber\":\"" + number + "\"", "\"orderNumber\":\"" + newNumber + "\"")
                .replace(id + "," + number + ",", id + "," + newNumber + ",")
                .replace(id.toString(), newId.toString());
    }

    private static String comparable(String file) {
        return file.replaceAll(ID, "").replaceAll(TIME, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, "text/csv"})
    void a_line_keeps_its_number_over_export_and_import(String type) {
        Orders.Placed order = withoutItsFirstLine();
        String before = exported(type, order.id());
        assertThat(before).containsAnyOf("\"lineNumber\":2", ",2,");
        String number = "L" + UUID.randomUUID().toString().substring(0, 8);
        JsonPath job = imported(type, renamed(before, order.id(), order.number(), UUID.randomUUID(), number), "");
        assertThat(job.getLong("created")).isEqualTo(1);
        String copy =
                asked().get("/order-imports/{id}/orders", job.getString("id")).path("items[0].orderId");
        String after = renamed(exported(type, copy), copy, number, order.id(), order.number());
        assertThat(comparable(after)).isEqualTo(comparable(before));
    }
}
