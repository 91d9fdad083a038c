package dev.comptoir.orders.comment;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
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
class CommentIT {

    private static ValidatableResponse put(UUID order, String text, String ifMatch) {
        RequestSpecification request = asked();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body("{\"text\":\"%s\"}".formatted(text))
                .put("/orders/{id}/comment", order)
                .then();
    }

    private static ValidatableResponse get(UUID order) {
        return asked().get("/orders/{id}/comment", order).then();
    }

    @Test
    @Proves("O-026")
    @Proves("O-172")
    @Proves("O-173")
    @Proves("V26")
    void an_order_has_one_comment_that_can_be_completed_and_taken_away() {
        Orders.Placed placed = Orders.placed();
        UUID order = placed.id();
        get(order)
                .statusCode(404)
                .body("code", equalTo("comment-not-found"))
                .body("detail", containsString("Order " + placed.number() + " has no comment"));
        put(order, "Calls back on Monday", null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("changedBy", equalTo("Test merchant"));
        put(order, "Wants it wrapped", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        get(order).statusCode(200).body("text", equalTo("Wants it wrapped"));
        assertThat(Database.current().count("order_comments where order_id = ?", order))
                .isEqualTo(1);
        asked().header("If-Match", "\"2\"")
                .delete("/orders/{id}/comment", order)
                .then()
                .statusCode(204);
        get(order).statusCode(404);
        asked().get("/orders/{id}/history", order)
                .then()
                .body("items.type", hasItem("COMMENT_DELETED"))
                .body("items.find { it.type == 'COMMENT_DELETED' }.details.before", equalTo("Wants it wrapped"));
    }

    @Test
    @Proves("V26")
    void a_comment_is_not_overwritten_unseen() {
        UUID order = Orders.placed().id();
        put(order, "First", null).statusCode(200);
        put(order, "Second", null).statusCode(428).body("code", equalTo("if-match-required"));
        put(order, "Second", "\"7\"").statusCode(412).body("code", equalTo("stale-version"));
        get(order).body("text", equalTo("First"));
        put(order, "x".repeat(10_001), "\"1\"").statusCode(400);
        put(order, "  ", "\"1\"").statusCode(400);
        put(UUID.randomUUID(), "Whose?", null).statusCode(404).body("code", equalTo("order-not-found"));
    }

    @Test
    @Proves("O-173")
    void of_twenty_first_comments_at_once_one_stays() {
        UUID order = Orders.placed().id();
        List<Integer> answers =
                AtOnce.times(20, () -> put(order, "Comment", null).extract().statusCode());
        assertThat(answers).containsOnly(200, 428).containsOnlyOnce(200);
    }

    @Test
    @Proves("O-174")
    @Proves("O-175")
    @Proves("X10")
    @Proves("X11")
    void notes_are_changed_and_the_remark_of_the_customer_stays() {
        UUID order = Orders.placed().id();
        String etag = Orders.get(order)
                .body("merchantNotes", equalTo(""))
                .body("customerRemark", equalTo("Ring twice"))
                .extract()
                .header("ETag");
        String changed = asked().header("If-Match", etag)
                .body("{\"merchantNotes\":\"Leave with the concierge\"}")
                .patch("/orders/{id}", order)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Orders.get(order)
                .header("ETag", changed)
                .body("merchantNotes", equalTo("Leave with the concierge"))
                .body("customerRemark", equalTo("Ring twice"));
        asked().header("If-Match", etag)
                .body("{\"merchantNotes\":\"Other\"}")
                .patch("/orders/{id}", order)
                .then()
                .statusCode(412);
        asked().body("{\"customerRemark\":\"Mine\"}")
                .patch("/orders/{id}", order)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        asked().body("{\"merchantNotes\":null}")
                .patch("/orders/{id}", order)
                .then()
                .statusCode(200)
                .body("merchantNotes", equalTo(""));
    }

    @Test
    @Proves("O-172")
    void a_storefront_reads_no_comment() {
        UUID order = Orders.placed().id();
        put(order, "Difficult customer", null).statusCode(200);
        given().auth()
                .oauth2(Tokens.storefront())
                .get("/orders/{id}/comment", order)
                .then()
                .statusCode(403);
        assertThat(Orders.get(order).extract().asString()).doesNotContain("Difficult");
    }
}
