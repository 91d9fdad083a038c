package dev.comptoir.carts.placement;

import static dev.comptoir.carts.Shop.merchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.OrdersStandIn.Answer;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.carts.checkout.OrderEvents;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class PlaceAbandonedCartIT {

    private static final String LATER = "{\"paymentStatus\":\"AWAITING_PAYMENT\",\"paymentMethod\":\"Bank transfer\"}";

    @Inject
    MovableClock clock;

    @Inject
    SignedTokens tokens;

    @Inject
    AbandonmentClockwork abandonment;

    @BeforeEach
    void open() {
        Shop.open();
    }

    private String left(int quantity) {
        String email = "left-" + UUID.randomUUID() + "@example.test";
        String id = Shop.completeCart(email, Shop.sells("20.00"), quantity).getString("id");
        abandonment.leave(Duration.ofMinutes(31));
        return id;
    }

    private static ValidatableResponse place(String cartId, String body) {
        return merchant()
                .body(body)
                .post("/abandoned-carts/{id}/placement", cartId)
                .then();
    }

    private static ValidatableResponse listed(String cartId) {
        return merchant().get("/abandoned-carts/{id}", cartId).then().statusCode(200);
    }

    private static JsonNode asked(String cartId) {
        return OrdersStandIn.get().askedFor(cartId).getLast().body();
    }

    @Test
    @Proves("O-163")
    @Proves("C-050")
    @Proves("C-051")
    @Proves("C-055")
    @Proves("X18")
    void an_abandoned_cart_becomes_an_order_of_what_it_holds() {
        String id = left(2);
        merchant().get("/abandoned-carts").then().body("items.id", hasItem(id));
        String order = place(id, LATER)
                .statusCode(201)
                .body("orderNumber", notNullValue())
                .extract()
                .path("orderId");
        listed(id).body("summary.status", equalTo("PLACED_BY_MERCHANT")).body("summary.orderId", equalTo(order));
        assertThat(asked(id).path("lines").get(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(asked(id).path("totals").path("total").path("amount").asText())
                .isEqualTo("55.20");
        assertThat(asked(id).at("/merchant/paymentMethod").asText()).isEqualTo("Bank transfer");
        merchant()
                .queryParam("status", "PLACED_BY_MERCHANT")
                .get("/abandoned-carts")
                .then()
                .body("items.id", hasItem(id));
        merchant().get("/abandoned-carts").then().body("items.id", not(hasItem(id)));
        place(id, LATER)
                .statusCode(200)
                .body("orderId", equalTo(order))
                .body("paymentStatus", equalTo("PENDING"))
                .body("fulfillmentStatus", equalTo("UNFULFILLED"));
        merchant()
                .get("/abandoned-carts/{id}/placement-preview", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("cart-already-ordered"))
                .body("orderId", equalTo(order));
        OrdersStandIn.get().answerLookups(false);
        try {
            place(id, LATER).statusCode(200).body("orderId", equalTo(order));
        } finally {
            OrdersStandIn.get().answerLookups(true);
        }
    }

    @Test
    @Proves("C-052")
    @Proves("C-053")
    @Proves("C-054")
    void the_merchant_says_how_it_is_paid_and_whether_the_customer_is_told() {
        String id = left(1);
        place(id, """
                {"paymentStatus":"PAID","paymentMethod":"Cash","paymentReference":"R-7","notifyCustomer":true}""").statusCode(201);
        JsonNode terms = asked(id).path("merchant");
        assertThat(terms.path("paymentStatus").asText()).isEqualTo("PAID");
        assertThat(terms.path("paymentMethod").asText()).isEqualTo("Cash");
        assertThat(terms.path("paymentReference").asText()).isEqualTo("R-7");
        assertThat(terms.path("notifyCustomer").asBoolean()).isTrue();
        String silent = left(1);
        place(silent, LATER).statusCode(201);
        assertThat(asked(silent).path("merchant").path("paymentStatus").asText())
                .isEqualTo("AWAITING_PAYMENT");
        assertThat(asked(silent).path("merchant").path("notifyCustomer").asBoolean())
                .isFalse();
    }

    @Test
    @Proves("C-052")
    void how_it_is_paid_is_said_in_the_words_there_are() {
        String id = left(1);
        place(id, "{}").statusCode(400).body("errors.pointer", containsInAnyOrder("/paymentStatus", "/paymentMethod"));
        for (String status : List.of("REFUNDED", "CANCELLED", "PARTIALLY_PAID", "paid")) {
            place(id, LATER.replace("AWAITING_PAYMENT", status))
                    .statusCode(400)
                    .body("errors.pointer", contains("/paymentStatus"));
        }
        place(id, LATER.replace("Bank transfer", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/paymentMethod"));
        assertThat(OrdersStandIn.get().askedFor(id)).isEmpty();
        place(id, LATER).statusCode(201);
        assertThat(asked(id).at("/merchant/paymentMethod").asText()).isEqualTo("Bank transfer");
    }

    @Test
    @Proves("C-056")
    void its_effect_on_stock_is_shown_before() {
        String last = left(2);
        merchant()
                .get("/abandoned-carts/{id}/placement-preview", last)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("55.20"))
                .body("lines.effect", contains("OUT_OF_STOCK"))
                .body("lines[0].availableAfter", equalTo(0))
                .body("sellable", equalTo(true));
        merchant()
                .get("/abandoned-carts/{id}/placement-preview", left(3))
                .then()
                .body("lines.effect", contains("OVERSELL"))
                .body("sellable", equalTo(false));
        merchant()
                .get("/abandoned-carts/{id}/placement-preview", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("abandoned-cart-not-found"));
        assertThat(OrdersStandIn.get().askedFor(last)).isEmpty();
    }

    @Test
    @Proves("X20")
    void to_oversell_needs_its_scope_and_is_passed_on() {
        String id = left(3);
        String wanted = LATER.replace("}", ",\"stockPolicy\":\"WARN\"}");
        given().auth()
                .oauth2(Tokens.secret("carts:write"))
                .contentType("application/json")
                .body(wanted)
                .post("/abandoned-carts/{id}/placement", id)
                .then()
                .statusCode(403)
                .body("code", equalTo("oversell-not-allowed"));
        place(id, wanted).statusCode(201);
        assertThat(asked(id).path("merchant").path("stockPolicy").asText()).isEqualTo("WARN");
    }

    @Test
    void what_is_refused_leaves_the_cart_abandoned_as_it_was() {
        String id = left(3);
        OrdersStandIn.get()
                .answer(
                        id,
                        _ -> new Answer(409, "{\"status\":409,\"code\":\"insufficient-stock\",\"detail\":\"No.\"}"));
        place(id, LATER).statusCode(409).body("code", equalTo("insufficient-stock"));
        listed(id).body("summary.status", equalTo("ABANDONED"));
        assertThat(Shop.cart(id).getString("status")).isEqualTo("ABANDONED");
        OrdersStandIn.get().answer(id, null);
        place(id, LATER).statusCode(201);
    }

    @Test
    @Proves("X18")
    void a_click_and_a_payment_do_not_make_it_recovered() {
        String id = left(1);
        String other = left(1);
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            click(id);
            click(other);
            clock.advance(Duration.ofMinutes(5));
            String order = place(id, LATER).extract().path("orderId");
            Shop.tell(OrderEvents.paid(UUID.fromString(order), UUID.fromString(id), clock.instant()));
            String shoppers = Shop.checkOut(other).statusCode(201).extract().path("orderId");
            Shop.tell(OrderEvents.paid(UUID.fromString(shoppers), UUID.fromString(other), clock.instant()));
            carts.await(CartRecoveredV1.class, other);
            await().during(Duration.ofSeconds(1))
                    .until(() -> carts.matching(event ->
                                    event.key().equals(id) && event.type().contains("recovered"))
                            .isEmpty());
            listed(id).body("summary.status", equalTo("PLACED_BY_MERCHANT"));
        }
    }

    private void click(String cartId) {
        String token = tokens.issue(
                "recover",
                clock.instant().plus(Duration.ofDays(1)),
                UUID.fromString(cartId),
                UUID.randomUUID(),
                UUID.randomUUID());
        given().redirects().follow(false).get("/recover/{t}", token).then().statusCode(303);
    }

    @Test
    void many_at_once_make_one_order() {
        String id = left(1);
        List<Integer> answers = AtOnce.times(8, () -> place(id, LATER).extract().statusCode());
        assertThat(answers)
                .contains(201)
                .allMatch(status -> List.of(200, 201, 409).contains(status));
        listed(id).body("summary.status", equalTo("PLACED_BY_MERCHANT"));
    }

    @Test
    void a_cart_whose_shopper_is_back_is_the_shoppers() {
        String id = left(1);
        Shop.remark(Shop.shopper(), id, "I am back").then().statusCode(200);
        place(id, LATER).statusCode(409).body("code", equalTo("abandoned-cart-resumed"));
        place(UUID.randomUUID().toString(), LATER).statusCode(404);
    }
}
