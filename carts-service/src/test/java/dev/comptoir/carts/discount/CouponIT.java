package dev.comptoir.carts.discount;

import static dev.comptoir.carts.Shop.merchant;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.DiscountCreatedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.carts.DiscountUpdatedV1;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CouponIT {

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.test";
    }

    @Test
    @Proves("C-031")
    @Proves("M-044")
    void a_code_is_redeemed_in_every_spelling_and_counts_once() {
        String code = "Été-" + UUID.randomUUID();
        DiscountDesk.percent("10", code);
        String cart = Shop.completeCart(email()).getString("id");
        DiscountDesk.redeem(cart, code.toUpperCase());
        DiscountDesk.redeem(cart, " " + code.toLowerCase().replace("é", "e\u0301") + "\u200b")
                .statusCode(200)
                .body("coupon.code", equalTo(code))
                .body("coupon.applied", equalTo(true))
                .body("discounts", hasSize(1))
                .body("discounts[0].name", equalTo("Sale"))
                .body("totals.subtotal.amount", equalTo("40.00"))
                .body("totals.discountTotal.amount", equalTo("4.00"))
                .body("totals.taxTotal.amount", equalTo("8.40"))
                .body("totals.total.amount", equalTo("50.40"));
        shopper().delete("/carts/{id}/coupon", cart).then().body("totals.total.amount", equalTo("55.20"));
    }

    @Test
    @Proves("C-031")
    void the_order_is_asked_for_with_the_discount() {
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent("50", code);
        String cart = Shop.completeCart(email()).getString("id");
        DiscountDesk.redeem(cart, code);
        Shop.checkOut(cart).statusCode(201);
        var asked = OrdersStandIn.get().askedFor(cart).getFirst().body();
        assertThat(asked.path("totals").path("discountTotal").path("amount").asText())
                .isEqualTo("20.00");
        assertThat(asked.path("lines").get(0).path("discount").path("amount").asText())
                .isEqualTo("20.00");
        assertThat(asked.path("discounts").get(0).path("code").asText()).isEqualTo(code);
        assertThat(asked.path("discounts").get(0).path("percent").asText()).isEqualTo("50.00");
    }

    @Test
    void codes_that_nobody_knows_or_can_use_are_refused_with_the_reason() {
        String cart = Shop.emptyCart();
        DiscountDesk.redeem(cart, "NO-SUCH-CODE").statusCode(422).body("code", equalTo("unknown-coupon"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        String over = DiscountDesk.freshCode();
        DiscountDesk.percent("5", over, "endsOn", today.minusDays(1).toString());
        DiscountDesk.redeem(cart, over)
                .statusCode(422)
                .body("code", equalTo("coupon-not-usable"))
                .body("reason", equalTo("ENDED"));
        String lastDay = DiscountDesk.freshCode();
        DiscountDesk.percent("5", lastDay, "endsOn", today.toString());
        DiscountDesk.redeem(cart, lastDay).statusCode(200).body("coupon.reason", equalTo("NOTHING_TO_DISCOUNT"));
    }

    @Test
    @Proves("O-230")
    void a_discount_is_changed_paused_and_deleted_and_carts_follow() {
        String code = DiscountDesk.freshCode();
        try (EventCapture events = EventCapture.of(Topics.CARTS_DISCOUNT)) {
            JsonPath made = DiscountDesk.percent("10", code);
            UUID id = UUID.fromString(made.getString("id"));
            events.await(DiscountCreatedV1.class, id);
            String cart = Shop.completeCart(email()).getString("id");
            DiscountDesk.redeem(cart, code).body("coupon.applied", equalTo(true));
            patch(id, 1, "{\"active\":false}").statusCode(200).body("active", equalTo(false));
            assertThat(events.await(DiscountUpdatedV1.class, id).discount().active())
                    .isFalse();
            Shop.remark(shopper(), cart, "x").then().body("coupon.reason", equalTo("PAUSED"));
            patch(id, 1, "{\"active\":true}").statusCode(412);
            patch(id, 2, "{\"active\":true,\"percent\":\"25\"}").statusCode(200);
            Shop.remark(shopper(), cart, "y").then().body("totals.discountTotal.amount", equalTo("10.00"));
            patch(id, 3, "{\"percent\":null}").statusCode(422).body("errors[0].pointer", equalTo("/percent"));
            merchant()
                    .header("If-Match", "\"3\"")
                    .delete("/discounts/{id}", id)
                    .then()
                    .statusCode(204);
            events.await(DiscountDeletedV1.class, id);
            Shop.remark(shopper(), cart, "z").then().body("discounts", hasSize(0));
        }
    }

    private static io.restassured.response.ValidatableResponse patch(UUID id, long version, String body) {
        return merchant()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/discounts/{id}", id)
                .then();
    }

    @Test
    @Proves("M-040")
    void a_discount_says_what_would_be_wrong_with_it() {
        refused(Map.of("percent", "10", "amount", Map.of("amount", "5.00", "currency", "EUR")), "/amount");
        refused(Map.of("percent", "0"), "/percent");
        refused(Map.of("percent", "10", "items", Map.of("appliesTo", "SELECTED_ITEMS")), "/items/skus");
        refused(Map.of("percent", "10", "startsOn", "2026-12-02", "endsOn", "2026-12-01"), "/endsOn");
        refused(Map.of("percent", "10", "conditions", Map.of("countries", List.of("XX"))), "/conditions/countries");
        Map<String, Object> dollars = Map.of("minimumTotal", Map.of("amount", "5.00", "currency", "USD"));
        refused(Map.of("percent", "10", "conditions", dollars), "/conditions/minimumTotal");
    }

    private static void refused(Map<String, Object> fields, String pointer) {
        Map<String, Object> body = new HashMap<>(fields);
        body.putAll(Map.of("name", "Sale", "application", "CODE", "type", "PERCENTAGE"));
        DiscountDesk.create(body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    @Proves("M-040")
    void a_simulation_says_what_a_cart_would_get_and_why_not() {
        JsonPath discount = DiscountDesk.percent(
                "10",
                DiscountDesk.freshCode(),
                "conditions",
                Map.of("minimumTotal", Map.of("amount", "50.00", "currency", "EUR")));
        String sku = Shop.sells("20.00");
        String small = Shop.completeCart(email(), sku, 2).getString("id");
        String large = Shop.completeCart(email(), sku, 3).getString("id");
        simulate(discount.getString("id"), small)
                .body("applies", equalTo(false))
                .body("reason", equalTo("TOTAL_NOT_REACHED"))
                .body("amount.amount", equalTo("0.00"));
        simulate(discount.getString("id"), large)
                .body("applies", equalTo(true))
                .body("reason", nullValue())
                .body("amount.amount", equalTo("6.00"))
                .body("totalsNow.discountTotal.amount", equalTo("0.00"))
                .body("totalsThen.discountTotal.amount", equalTo("6.00"));
        assertThat(Shop.cart(large).getList("discounts")).isEmpty();
    }

    private static io.restassured.response.ValidatableResponse simulate(String discountId, String cartId) {
        return merchant()
                .body(Json.write(Map.of("cartId", cartId)))
                .post("/discounts/{id}/simulation", discountId)
                .then()
                .statusCode(200);
    }
}
