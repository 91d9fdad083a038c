package dev.comptoir.orders.closing;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class DeletedOrderIT {

    private static final String MESSAGE = "{\"subject\":\"Hello\",\"text\":\"A question\"}";
    private static final String TEXT = "{\"text\":\"Calls back\"}";

    private static RequestSpecification once() {
        return asked(UUID.randomUUID());
    }

    private static RequestSpecification read() {
        return asked().header("If-Match", "\"1\"");
    }

    private static void delete(UUID order) {
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        asked().delete("/orders/{id}", order).then().statusCode(200);
    }

    private static List<ValidatableResponse> writes(UUID order, String task, String email) {
        String line = Orders.lineIds(order).getFirst();
        return List.of(
                once().body(MESSAGE).post("/orders/{id}/messages", order).then(),
                once().post("/orders/{id}/emails/{email}/resend", order, email).then(),
                once().post("/orders/{id}/payment-reminders", order).then(),
                read().body(TEXT).put("/orders/{id}/comment", order).then(),
                read().delete("/orders/{id}/comment", order).then(),
                asked().body("{\"merchantNotes\":\"Wrap it\"}")
                        .patch("/orders/{id}", order)
                        .then(),
                asked().body(TEXT).post("/orders/{id}/tasks", order).then(),
                read().body(TEXT).put("/orders/{id}/tasks/{task}", order, task).then(),
                read().delete("/orders/{id}/tasks/{task}", order, task).then(),
                asked().header("If-Match", "\"0\"")
                        .body("{}")
                        .put("/orders/{id}/withdrawal-terms", order)
                        .then(),
                asked().body(
                                "{\"notifyCustomer\":true,\"lines\":[{\"lineId\":\"%s\",\"quantity\":1,\"reason\":\"Too large\"}]}"
                                        .formatted(line))
                        .post("/orders/{id}/returns", order)
                        .then());
    }

    @Test
    @Proves("X8")
    void a_deleted_order_takes_nothing_that_is_written_beside_it_and_mails_nobody() {
        Orders.Placed order = Orders.placed();
        MailSeam.awaitMailsTo(order.email(), 1);
        asked().body(TEXT).put("/orders/{id}/comment", order.id()).then().statusCode(200);
        String task = asked().body(TEXT)
                .post("/orders/{id}/tasks", order.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String email =
                asked().get("/orders/{id}/emails", order.id()).then().extract().path("items[0].id");
        delete(order.id());
        String etag = Orders.get(order.id()).extract().header("ETag");
        writes(order.id(), task, email)
                .forEach(refused -> refused.statusCode(409)
                        .body("code", equalTo("order-deleted"))
                        .body("detail", containsString(order.number())));
        Orders.get(order.id()).header("ETag", etag).body("merchantNotes", equalTo(""));
        asked().get("/orders/{id}/history", order.id())
                .then()
                .body("items.findAll { it.type in ['MESSAGE_SENT', 'EMAIL_RESENT', 'TASK_DELETED'] }", hasSize(0));
        assertThat(Database.current().count("mails where subject_id = ? and recipient = ?", order.id(), order.email()))
                .isEqualTo(1);
    }
}
