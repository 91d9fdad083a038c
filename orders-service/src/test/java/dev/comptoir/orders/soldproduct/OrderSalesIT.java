package dev.comptoir.orders.soldproduct;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.ProductSalesV1;
import dev.comptoir.contracts.calls.OrderSalesRequestV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.json.Json;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderSalesIT {

    @Inject
    SuitePasses passes;

    private ValidatableResponse ask(OrderSalesRequestV1 request) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", passes.issue(OrderSalesRequestV1.PURPOSE))
                .body(Json.write(request))
                .post("/internal/order-sales")
                .then();
    }

    private List<OrderSalesV1> answered(OrderSalesRequestV1 request) {
        String answer = ask(request).statusCode(200).extract().asString();
        return Json.read(answer, OrderSalesAnswerV1.class).orders();
    }

    private OrderSalesV1 only(UUID order) {
        List<OrderSalesV1> found = answered(OrderSalesRequestV1.of(List.of(order, UUID.randomUUID())));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<ProductSalesV1> sold(List<OrderLineV1> lines, long shirtsBack) {
        return lines.stream()
                .filter(line -> line.productId() != null)
                .sorted((a, b) ->
                        a.productId().toString().compareTo(b.productId().toString()))
                .map(line -> new ProductSalesV1(
                        line.productId(),
                        List.of(line.sku()),
                        line.quantity(),
                        line.total().minor(),
                        line.sku().equals("BOOK") ? 0 : shirtsBack))
                .toList();
    }

    @Test
    @Proves("K-004")
    void it_says_of_an_order_what_its_events_have_said_and_as_of_which_version() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed placed = Orders.paid();
            OrderCompletedV1 completed = events.await(OrderCompletedV1.class, placed.id());
            OrderSalesV1 order = only(placed.id());
            assertThat(order.products()).isEqualTo(sold(completed.lines(), 0));
            assertThat(order.orderNumber()).isEqualTo(placed.number());
            assertThat(order.placedAt()).isEqualTo(completed.placedAt());
            assertThat(order.currency()).isEqualTo("EUR");
            assertThat(order.version()).isEqualTo(2);
            assertThat(order.imported()).isFalse();

            String shirt = Orders.lineIds(placed.id()).getFirst();
            String book = Orders.lineIds(placed.id()).getLast();
            Orders.refund(
                            placed.id(),
                            UUID.randomUUID(),
                            "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(shirt))
                    .statusCode(201);
            RefundIssuedV1 refund = events.await(RefundIssuedV1.class, placed.id());
            assertThat(only(placed.id()).products()).isEqualTo(sold(completed.lines(), 1));
            assertThat(only(placed.id()).version()).isEqualTo(refund.version());

            asked(UUID.randomUUID())
                    .body("""
                            {"changeLines":[{"lineId":"%s","quantity":4}],"addLines":[
                              {"sku":"MUG","name":"Mug","quantity":1,"unitPrice":%s,"taxPercent":"20"}]}""".formatted(book, eur("8.00")))
                    .post("/orders/{id}/edits", placed.id())
                    .then()
                    .statusCode(200);
            OrderEditedV1 edited = events.await(OrderEditedV1.class, placed.id());
            assertThat(only(placed.id()).products()).isEqualTo(sold(edited.lines(), 1));
            assertThat(only(placed.id()).version()).isEqualTo(edited.version());
        }
    }

    @Test
    void a_cancelled_order_says_so_and_keeps_what_was_sold() {
        UUID order = Orders.placed().id();
        asked().body("{\"reason\":\"sold out\",\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        assertThat(only(order).cancelled()).isTrue();
        assertThat(only(order).products()).extracting(ProductSalesV1::units).containsExactlyInAnyOrder(2L, 1L);
    }

    @Test
    void pages_have_every_order_once_by_its_id() {
        List<UUID> placed = List.of(
                Orders.placed().id(), Orders.placed().id(), Orders.placed().id());
        List<UUID> seen = new ArrayList<>();
        List<OrderSalesV1> page = answered(OrderSalesRequestV1.page(null, 2));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(order -> seen.add(order.orderId()));
            page = answered(OrderSalesRequestV1.page(seen.getLast(), 2));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(placed);
    }

    @Test
    void only_programs_of_the_suite_may_ask_and_for_no_more_than_500_at_once() {
        asked().body(Json.write(OrderSalesRequestV1.page(null, 1)))
                .post("/internal/order-sales")
                .then()
                .statusCode(403)
                .body("code", equalTo("suite-only"));
        ask(new OrderSalesRequestV1(null, 501, null)).statusCode(400);
    }
}
