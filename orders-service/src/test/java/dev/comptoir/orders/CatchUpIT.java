package dev.comptoir.orders;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists of things that change. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CatchUpIT {

    private static final List<String> LISTS = List.of(
            "accounting-archives",
            "credit-notes",
            "customer-erasures",
            "customer-exports",
            "customers",
            "invoice-exports",
            "invoices",
            "order-exports",
            "order-imports",
            "order-messages",
            "order-statuses",
            "order-tasks",
            "orders",
            "quotes",
            "returns",
            "shipping-methods",
            "tax-rates",
            "withdrawal-statements",
            "withdrawals");

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
        assertThat(since(tasks, read(tasks + "/" + newer))).containsExactly(newer, older);
        assertThat(since("/order-tasks", read(tasks + "/" + older)))
                .contains(older)
                .doesNotContain(newer);
    }

    @Test
    void a_credit_note_that_was_mailed_stands_behind_a_younger_one() {
        String older = creditNote();
        String newer = creditNote();
        post("/credit-notes/" + older + "/emails", "");
        assertCaughtUp("/credit-notes", newer, older);
    }

    @Test
    void an_export_has_changed_when_it_was_done() {
        for (String list : List.of("/order-exports", "/customer-exports", "/invoice-exports")) {
            String id = post(list, "{}");
            JsonPath export = await().until(() -> read(list + "/" + id), job -> "DONE".equals(job.getString("state")));
            assertThat(time(export, "updatedAt")).isAfterOrEqualTo(time(export, "finishedAt"));
            assertThat(since(list, export)).contains(id);
        }
    }

    @Test
    void messages_reminders_and_mails_have_changed_when_they_were_sent() {
        UUID order = Orders.placed().id();
        String older = post("/orders/" + order + "/messages", "{\"subject\":\"Size\",\"text\":\"M or L?\"}");
        post("/orders/" + order + "/payment-reminders", "");
        for (String list : List.of("messages", "payment-reminders", "emails")) {
            String path = "/orders/" + order + "/" + list;
            await().until(
                            () -> read(path),
                            page -> page.getList("items.state").stream().allMatch("SENT"::equals));
            JsonPath item = read(path + "?limit=1");
            assertThat(time(item, "items[0].updatedAt")).isAfter(time(item, "items[0].createdAt"));
            assertThat(CatchUp.since(Orders::asked, path, "id", item.getString("items[0].updatedAt")))
                    .contains(item.getString("items[0].id"));
            asked().get(path + "?updatedFrom=2999-01-01T00:00:00Z").then().body("items", hasSize(0));
        }
        assertThat(since("/order-messages", read("/orders/" + order + "/messages/" + older)))
                .contains(older);
    }

    @Test
    void a_statement_counts_as_changed_when_it_was_found_to_become_no_withdrawal() {
        String email = UUID.randomUUID() + "@example.test";
        given().contentType("application/json")
                .body("{\"orderNumber\":\"none\",\"email\":\"%s\",\"customerName\":\"Ann\"}".formatted(email))
                .post("/withdraw")
                .then()
                .statusCode(lessThan(300));
        String statement = "items.find { it.email == '" + email + "' }.";
        JsonPath page = await().until(
                        () -> read("/withdrawal-statements?limit=100"),
                        found -> found.getList("items.email").contains(email));
        assertThat(time(page, statement + "updatedAt")).isAfter(time(page, statement + "receivedAt"));
        String at = page.getString(statement + "updatedAt");
        assertThat(CatchUp.since(Orders::asked, "/withdrawal-statements", "email", at))
                .contains(email);
    }

    @Test
    void what_only_grows_is_caught_up_with_by_the_time_at_which_it_was_made() {
        UUID order = Orders.placed().id();
        post("/orders/" + order + "/messages", "{\"subject\":\"Size\",\"text\":\"M or L?\"}");
        String history = "/orders/" + order + "/history";
        JsonPath entries = read(history);
        assertThat(CatchUp.since(Orders::asked, history, "id", entries.getString("items[-1].happenedAt")))
                .containsExactly(entries.getString("items[-1].id"));
        String older = erasure();
        String newer = erasure();
        String erasedAt = read("/customer-erasures/" + newer).getString("erasedAt");
        assertThat(CatchUp.since(Orders::asked, "/customer-erasures", "id", erasedAt))
                .contains(newer)
                .doesNotContain(older);
        assertThat(read("/customer-erasures?limit=1").getString("items[0].id")).isEqualTo(newer);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        UUID order = Orders.placed().id();
        Stream<String> ofOrder = Stream.of(
                        "emails", "history", "messages", "payment-reminders", "payment-sessions", "tasks")
                .map(list -> "orders/" + order + "/" + list);
        List<String> lists = Stream.concat(LISTS.stream(), ofOrder).toList();
        for (String list : lists) {
            for (String wrong : List.of("sort=noSuchField", "updatedFrom=yesterday")) {
                asked().get("/" + list + "?" + wrong).then().statusCode(400).body("code", equalTo("invalid-request"));
            }
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

    private static Instant time(JsonPath seen, String field) {
        return Instant.parse(seen.getString(field));
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

    private static String creditNote() {
        String invoice = Invoicing.issued(Orders.placed().id());
        return post(
                "/invoices/" + invoice + "/credit-notes",
                "{\"reason\":\"Scratched\",\"amount\":%s}".formatted(eur("1.00")));
    }

    private static String erasure() {
        return post("/customer-erasures", "{\"email\":\"%s@example.test\"}".formatted(UUID.randomUUID()));
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
