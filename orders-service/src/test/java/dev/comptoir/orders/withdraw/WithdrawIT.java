package dev.comptoir.orders.withdraw;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.WithdrawalAcceptedV1;
import dev.comptoir.contracts.orders.WithdrawalReceivedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class WithdrawIT {

    private static ValidatableResponse withdraw(Orders.Placed order, String fields) {
        return given().contentType("application/json")
                .body("{\"customerName\":\"Ann Smith\"%s}".formatted(fields))
                .post("/withdraw/{token}", Returns.token(order))
                .then();
    }

    private static String line(Orders.Placed order, int index, int quantity) {
        return ",\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}]"
                .formatted(Orders.lineIds(order.id()).get(index), quantity);
    }

    private static ValidatableResponse decide(String id, String decision, String body) {
        return asked().body(body).post("/withdrawals/{id}/" + decision, id).then();
    }

    private static void delivered(Orders.Placed order, String age) {
        asked().body("{\"status\":\"DELIVERED\"}")
                .put("/orders/{id}/fulfillment-status", order.id())
                .then()
                .statusCode(200);
        Database.current()
                .execute("update shipments set delivered_at = now() - interval '" + age + "' where order_id = '"
                        + order.id() + "'");
        Database.current()
                .execute(
                        "update orders set placed_at = now() - interval '" + age + "' where id = '" + order.id() + "'");
    }

    @Test
    void what_cannot_be_answered_as_asked_is_not_withdrawn() {
        Orders.Placed order = Returns.shipped();
        given().accept("application/xml")
                .contentType("application/json")
                .body("{\"customerName\":\"Ann Smith\"}")
                .post("/withdraw/{token}", Returns.token(order))
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        asked().get("/withdrawals?orderId=" + order.id()).then().body("items", hasSize(0));
        String email = "nobody-" + order.id() + "@example.test";
        given().accept("application/xml")
                .contentType("application/json")
                .body("{\"orderNumber\":\"none\",\"email\":\"%s\",\"customerName\":\"Ann\"}".formatted(email))
                .post("/withdraw")
                .then()
                .statusCode(406);
        assertThat(Database.current().count("withdrawal_statements where email = ?", email))
                .isZero();
    }

    @Test
    void a_consumer_withdraws_by_the_link_and_has_the_receipt_at_once() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Returns.shipped();
            String id = withdraw(
                            order,
                            line(order, 0, 1) + ",\"receiptEmail\":\"elsewhere-" + order.id() + "@example.test\"")
                    .statusCode(201)
                    .body("withdrawalNumber", matchesPattern("W-\\d+"))
                    .body("orderNumber", equalTo(order.number()))
                    .body("insidePeriod", equalTo(true))
                    .body("periodEndsOn", nullValue())
                    .body("lines.quantity", contains(1))
                    .extract()
                    .path("id");
            WithdrawalReceivedV1 event = events.await(WithdrawalReceivedV1.class, order.id());
            assertThat(event.customerName()).isEqualTo("Ann Smith");
            MailSeam.awaitMailsTo(order.email(), 2);
            for (String address : new String[] {order.email(), "elsewhere-" + order.id() + "@example.test"}) {
                assertThat(MailSeam.awaitMailsTo(address, 1))
                        .filteredOn(mail -> mail.subject().startsWith("Receipt of your withdrawal"))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.text())
                                .contains("Ann Smith", order.number(), "Shirt <M>", event.withdrawalNumber())
                                .containsPattern("\\d{1,2}:\\d{2}:\\d{2}"));
            }
            asked().get("/withdrawals/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PENDING"))
                    .body("customerName", equalTo("Ann Smith"))
                    .body("lines.standing", contains("INSIDE_PERIOD"));
            asked().get("/orders/{id}/history", order.id())
                    .then()
                    .body("items.find { it.type == 'WITHDRAWAL_RECEIVED' }.actorType", equalTo("CUSTOMER"));
        }
    }

    @Test
    void an_accepted_withdrawal_becomes_a_return_of_what_had_left() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Returns.shipped();
            String id = withdraw(order, "").statusCode(201).extract().path("id");
            String returnId = decide(id, "acceptance", "{}")
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"))
                    .extract()
                    .path("returnId");
            assertThat(events.await(WithdrawalAcceptedV1.class, order.id()).returnId())
                    .hasToString(returnId);
            asked().get("/returns/{id}", returnId)
                    .then()
                    .body("state", equalTo("APPROVED"))
                    .body("lines.quantity", contains(2, 1));
            decide(id, "refusal", "{\"reason\":\"late\"}")
                    .statusCode(409)
                    .body("code", equalTo("withdrawal-not-pending"));
            withdraw(order, "").statusCode(409).body("code", equalTo("already-withdrawn"));
        }
    }

    @Test
    void before_anything_has_left_there_is_nothing_to_send_back() {
        Orders.Placed order = Orders.paid();
        String id = withdraw(order, "").statusCode(201).extract().path("id");
        decide(id, "acceptance", "{}").statusCode(200).body("returnId", nullValue());
    }

    @Test
    void a_late_one_is_taken_marked_and_may_be_refused_with_a_reason() {
        Orders.Placed order = Returns.shipped();
        delivered(order, "60 days");
        String id = withdraw(order, "")
                .statusCode(201)
                .body("insidePeriod", equalTo(false))
                .extract()
                .path("id");
        asked().get("/withdrawals/{id}", id).then().body("lines.standing", everyItem(equalTo("OUTSIDE_PERIOD")));
        decide(id, "refusal", "{\"reason\":\"The period is over.\"}")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusalReason", equalTo("The period is over."));
        assertThat(MailSeam.awaitMailsTo(order.email(), 3))
                .anyMatch(mail -> mail.text().contains("The period is over."));
        withdraw(order, "").statusCode(201);
    }

    @Test
    void an_exempt_line_is_marked_and_the_terms_of_an_order_can_be_told() {
        Orders.Placed order = Returns.shipped();
        delivered(order, "60 days");
        asked().header("If-Match", "\"0\"")
                .body("{\"informedAt\":\"%s\"}".formatted(java.time.Instant.now()))
                .put("/orders/{id}/withdrawal-terms", order.id())
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        settings("{\"customerInformed\":true,\"exemptions\":[{\"sku\":\"BOOK\",\"reason\":\"CUSTOM_MADE\"}]}");
        try {
            String id = withdraw(order, "")
                    .statusCode(201)
                    .body("insidePeriod", equalTo(true))
                    .extract()
                    .path("id");
            asked().get("/withdrawals/{id}", id)
                    .then()
                    .body("lines.standing", contains("INSIDE_PERIOD", "EXEMPT"))
                    .body("lines[1].exemption", equalTo("CUSTOM_MADE"));
        } finally {
            settings("{\"customerInformed\":true,\"exemptions\":[]}");
        }
    }

    @Test
    void number_and_address_get_the_same_answer_whether_or_not_there_is_such_an_order() {
        Orders.Placed order = Returns.shipped();
        String stranger = "stranger-" + order.id() + "@example.test";
        String right = state(order.number(), order.email().toUpperCase(java.util.Locale.ROOT));
        String wrong = state(order.number(), stranger);
        assertThat(shape(wrong)).hasSameSizeAs(shape(right));
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .anyMatch(mail -> mail.subject().startsWith("Receipt of your withdrawal"));
        Awaitility.await()
                .until(() -> Database.current()
                                .count("withdrawal_statements where handled_at is null and email = ?", stranger)
                        == 0);
        asked().get("/withdrawal-statements")
                .then()
                .statusCode(200)
                .body("items.email", hasItem(stranger))
                .body("items.email", not(hasItem(order.email())));
        assertThat(MailSeam.mailsTo(stranger)).isEmpty();
        asked().queryParam("orderId", order.id())
                .queryParam("state", "PENDING")
                .get("/withdrawals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].goods", equalTo("the blue one"))
                .body("items[0].lines", hasSize(2));
    }

    @Test
    void statements_at_once_withdraw_no_unit_twice() {
        Orders.Placed order = Returns.shipped();
        var answers = AtOnce.times(
                5, () -> withdraw(order, line(order, 0, 1)).extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    }

    @Test
    void a_link_that_was_changed_leads_nowhere_and_bad_bodies_are_refused() {
        given().get("/withdraw/{token}", UUID.randomUUID()).then().statusCode(404);
        Orders.Placed order = Returns.shipped();
        given().contentType("application/json")
                .body("{\"customerName\":\" \"}")
                .post("/withdraw/{token}", Returns.token(order))
                .then()
                .statusCode(400);
        withdraw(order, line(order, 0, 3)).statusCode(422).body("code", equalTo("quantity-exceeds-withdrawable"));
        given().get("/withdraw/{token}", Returns.token(order))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("lines.withdrawable", contains(2, 1));
    }

    /** Instants end with as many digits as they need. */
    private static String shape(String answer) {
        return answer.replaceAll("\\.\\d+Z", "Z").replaceAll("\\d", "0");
    }

    private static String state(String number, String email) {
        return given().contentType("application/json")
                .body("{\"orderNumber\":\"%s\",\"email\":\"%s\",\"customerName\":\"Ann\",\"goods\":\"the blue one\"}"
                        .formatted(number, email))
                .post("/withdraw")
                .then()
                .statusCode(202)
                .extract()
                .asString();
    }

    private static void settings(String body) {
        String etag = asked().get("/settings/withdrawals").header("ETag");
        asked().header("If-Match", etag)
                .body(body)
                .put("/settings/withdrawals")
                .then()
                .statusCode(200);
    }
}
