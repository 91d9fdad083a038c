package dev.comptoir.orders;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists of things that change. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CatchUpIT {

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    @Test
    void a_quote_that_was_sent_stands_behind_a_younger_one() {
        String older = quote();
        String newer = quote();
        post("/quotes/" + older + "/sendings", "{}");
        assertCaughtUp("/quotes", newer, older);
        JsonPath quote = read("/quotes/" + older);
        assertThat(quote.getString("updatedAt")).isEqualTo(quote.getString("changedAt"));
    }

    @Test
    void returns_stand_in_the_order_of_their_last_changes() {
        Orders.Placed order = Returns.shipped();
        List<String> lines = Returns.lines(order);
        String older = Returns.created(order.id(), Returns.line(lines.getFirst(), 1));
        String newer = Returns.created(order.id(), Returns.line(lines.getLast(), 1));
        patch("/returns/" + older, "{\"reasons\":{\"%s\":\"Torn\"}}".formatted(lines.getFirst()));
        assertCaughtUp("/returns", newer, older);
        post("/returns/" + newer + "/closure", "{}");
        assertCaughtUp("/returns", older, newer);
    }

    @Test
    void invoices_stand_in_the_order_of_their_last_changes_paid_mailed_and_credited_ones_too() {
        UUID order = Orders.placed().id();
        String older = Invoicing.issued(order);
        String newer = Invoicing.issued(Orders.placed().id());
        Orders.pay(order, null).statusCode(201);
        assertCaughtUp("/invoices", newer, older);
        patch("/invoices/" + newer, "{\"deliveryTerm\":\"3 days\"}");
        assertCaughtUp("/invoices", older, newer);
        post("/invoices/" + older + "/emails", "");
        assertCaughtUp("/invoices", newer, older);
        post("/invoices/" + newer + "/credit-notes", "{\"reason\":\"Scratched\",\"amount\":%s}".formatted(eur("1.00")));
        assertCaughtUp("/invoices", older, newer);
        post("/invoices/" + older + "/cancellation", "{\"reason\":\"Wrong address\"}");
        assertCaughtUp("/invoices", newer, older);
    }

    @Test
    void a_withdrawal_that_was_decided_stands_behind_a_younger_one() {
        String older = withdrawal();
        String newer = withdrawal();
        post("/withdrawals/" + older + "/acceptance", "{}");
        assertCaughtUp("/withdrawals", newer, older);
    }

    @Test
    void tasks_stand_in_the_order_of_their_last_changes() {
        String tasks = "/orders/" + Orders.placed().id() + "/tasks";
        String older = post(tasks, "{\"text\":\"Wrap it\"}");
        String newer = post(tasks, "{\"text\":\"Call them\"}");
        asked().header("If-Match", "\"1\"")
                .body("{\"text\":\"Wrap it twice\"}")
                .put(tasks + "/" + older)
                .then()
                .statusCode(200);
        assertThat(since("/order-tasks", read(tasks + "/" + newer))).containsSubsequence(newer, older);
        assertThat(since("/order-tasks", read(tasks + "/" + older)))
                .contains(older)
                .doesNotContain(newer);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        for (String list : List.of("quotes", "returns", "invoices", "withdrawals", "order-tasks")) {
            asked().get("/{list}?sort=number", list).then().statusCode(400);
            asked().get("/{list}?updatedFrom=yesterday", list).then().statusCode(400);
        }
    }

    private static void assertCaughtUp(String list, String before, String last) {
        assertThat(since(list, read(list + "/" + before))).containsSubsequence(before, last);
        assertThat(since(list, read(list + "/" + last))).contains(last).doesNotContain(before);
    }

    /** All that changed from then on, in pages of one. */
    private static List<String> since(String list, JsonPath seen) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = read(list + "?sort=updatedAt&limit=1&updatedFrom=" + seen.getString("updatedAt")
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            found.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
        return found;
    }

    private static JsonPath read(String path) {
        return asked().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String post(String path, String body) {
        return asked(UUID.randomUUID())
                .body(body)
                .post(path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("id");
    }

    private static void patch(String path, String body) {
        asked().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String quote() {
        return post("/quotes", """
            {"order":{"customer":{"email":"%s@example.test","name":"Quentin"},
             "lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":1,"unitPrice":%s}]}}""".formatted(UUID.randomUUID(), eur("10.00")));
    }

    private static String withdrawal() {
        Orders.Placed order = Returns.shipped();
        given().contentType("application/json")
                .body("{\"customerName\":\"Ann Smith\"}")
                .post("/withdraw/{token}", Returns.token(order))
                .then()
                .statusCode(201);
        return read("/withdrawals?orderId=" + order.id()).getString("items[0].id");
    }
}
