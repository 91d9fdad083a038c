package dev.comptoir.carts.discount;

import static dev.comptoir.carts.Shop.shopper;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class DiscountConditionsIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.test";
    }

    private static String sellsIn(String category) {
        UUID id = UUID.randomUUID();
        ProductV1 plain = Shop.product(id, 1, "ACTIVE", "20.00", true).product();
        Shop.tell(new ProductUpdatedV1(
                id,
                1,
                new ProductV1(
                        id, null, "A shirt", null, "ACTIVE", null, plain.variants(), List.of(category), null, null)));
        Shop.awaitVersion(id, 1);
        return "SKU-" + id;
    }

    private static void tag(UUID customer, long version, String email, String... tags) {
        Shop.tell(new CustomerUpdatedV1(customer, version, email, "Ann", "", true, "", List.of(tags), List.of()));
        Awaitility.await()
                .until(() -> Database.current()
                                .count("customer_tags where customer_id = ? and version >= ?", customer, version)
                        == 1);
    }

    private static ValidatableResponse redeemed(String sku, String email, String code) {
        String cart = Shop.completeCart(email, sku, 2).getString("id");
        return DiscountDesk.redeem(cart, code).statusCode(200);
    }

    @Test
    void it_is_on_the_products_of_a_category_and_asks_for_nothing_else_in_the_cart() {
        String run = UUID.randomUUID().toString();
        String shirt = sellsIn("Clothing " + run + " > Shirts");
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent(
                "50",
                code,
                "items",
                Map.of("appliesTo", "SELECTED_ITEMS", "categories", List.of("Clothing " + run)),
                "conditions",
                Map.of("contents", Map.of("match", "ONLY", "categories", List.of("Clothing " + run))));
        String cart = redeemed(shirt, email(), code)
                .body("totals.discountTotal.amount", equalTo("20.00"))
                .extract()
                .path("id");
        shopper()
                .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(Shop.sells("5.00")))
                .post("/carts/{id}/items", cart)
                .then()
                .body("coupon.reason", equalTo("CONTENTS_NOT_MATCHED"))
                .body("totals.discountTotal.amount", equalTo("0.00"));
    }

    @Test
    void it_is_for_customers_that_have_a_tag_now() {
        String sku = Shop.sells("20.00");
        String email = email();
        String name = email.substring(0, 8);
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent("10", code, "conditions", Map.of("customerTags", List.of("VIP " + name)));
        redeemed(sku, email, code).body("coupon.reason", equalTo("CUSTOMER_TAG_MISSING"));
        UUID customer = UUID.randomUUID();
        tag(customer, 2, email, "Other", "vip " + name);
        redeemed(sku, email.toUpperCase(), code).body("coupon.reason", nullValue());
        tag(customer, 3, email);
        redeemed(sku, email, code).body("coupon.reason", equalTo("CUSTOMER_TAG_MISSING"));
    }

    @Test
    void a_price_of_its_own_and_free_items_are_read_back_and_applied() {
        String sku = Shop.sells("20.00");
        String code = DiscountDesk.freshCode();
        DiscountDesk.create(Map.of(
                        "name",
                        "Two for 15",
                        "application",
                        "CODE",
                        "code",
                        code,
                        "type",
                        "FIXED_PRICE",
                        "amount",
                        Map.of("amount", "15.00", "currency", "EUR"),
                        "conditions",
                        Map.of("customerTags", List.of(), "contents", Map.of("match", "SOME", "skus", List.of(sku)))))
                .statusCode(201)
                .body("type", equalTo("FIXED_PRICE"))
                .body("conditions.contents.skus", contains(sku));
        redeemed(sku, email(), code).body("totals.discountTotal.amount", equalTo("10.00"));

        String free = DiscountDesk.freshCode();
        Map<String, Object> one =
                Map.of("name", "One free", "application", "CODE", "code", free, "type", "FREE_ITEMS", "getQuantity", 1);
        DiscountDesk.create(one).statusCode(201).body("getQuantity", equalTo(1));
        redeemed(sku, email(), free).body("totals.discountTotal.amount", equalTo("20.00"));
    }

    @Test
    void nonsense_is_refused_where_it_stands() {
        Map<String, Object> base = Map.of("name", "X", "application", "CODE", "type", "FREE_ITEMS");
        refused(base, Map.of(), "/getQuantity");
        refused(base, Map.of("getQuantity", 1, "buyQuantity", 1), "/buyQuantity");
        refused(base, Map.of("getQuantity", 1, "items", Map.of("appliesTo", "CHEAPEST_ITEM")), "/items/appliesTo");
        refused(base, Map.of("type", "FIXED_PRICE"), "/amount");
        Map<String, Object> nothing = Map.of("contents", Map.of("match", "ALL"));
        refused(base, Map.of("getQuantity", 1, "conditions", nothing), "/conditions/contents");
        DiscountDesk.redeem(Shop.emptyCart(), "x".repeat(10_000))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
    }

    private static void refused(Map<String, Object> base, Map<String, Object> more, String pointer) {
        Map<String, Object> body = new java.util.HashMap<>(base);
        body.putAll(more);
        DiscountDesk.create(body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
