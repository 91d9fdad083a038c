package dev.comptoir.carts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.QuantityLimitsV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The store the ITs shop in, as the other programs would tell it: euros, 20 % in France, a post for 6.00, free from 100. */
public final class Shop {

    public static final UUID POST = UUID.fromString("0192a000-0000-7000-8000-000000000001");
    public static final UUID FRENCH_ONLY = UUID.fromString("0192a000-0000-7000-8000-000000000002");

    private static final EventPublisher OTHERS = new EventPublisher();
    private static boolean isOpen;

    private Shop() {}

    public static synchronized void open() {
        OrdersStandIn.get();
        if (isOpen) {
            return;
        }
        tell(new StoreProfileSavedV1(
                1,
                "Chez Test",
                "shop@example.test",
                "EUR",
                "Europe/Paris",
                "fr",
                "https://shop.example/basket",
                null,
                false,
                null,
                null));
        tell(new TaxRateSavedV1(UUID.randomUUID(), 1, "TVA", "FR", null, 2000, true, true, false, null, List.of()));
        tell(new ShippingMethodSavedV1(
                POST, 1, "Post", eur("6.00"), eur("100.00"), List.of("FR", "BE"), null, true, false, null));
        tell(new ShippingMethodSavedV1(
                FRENCH_ONLY, 1, "Courier", eur("12.00"), null, List.of("FR"), null, true, false, null));
        await().until(() -> Database.current().count("store_settings") >= 3
                && Database.current().count("storefront_profile") == 1);
        isOpen = true;
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    public static void tell(Event event) {
        OTHERS.publish(event);
    }

    /** Puts a product on sale; gives its SKU. */
    public static String sells(String price) {
        return sells(UUID.randomUUID(), 1, price);
    }

    public static String sells(UUID productId, long version, String price) {
        String sku = "SKU-" + productId;
        tell(product(productId, version, "ACTIVE", price, true));
        awaitVersion(productId, version);
        return sku;
    }

    /** Puts a product on sale of which only some numbers may be ordered; gives its SKU. */
    public static String sells(UUID productId, long version, QuantityLimitsV1 limits) {
        tell(product(productId, version, "ACTIVE", "20.00", true, limits));
        awaitVersion(productId, version);
        return "SKU-" + productId;
    }

    /** Puts a product of a tax class on sale; gives its SKU. */
    public static String sellsTaxedAs(String taxClass, String price) {
        UUID productId = UUID.randomUUID();
        tell(product(productId, 1, "ACTIVE", price, true, null, taxClass));
        awaitVersion(productId, 1);
        return "SKU-" + productId;
    }

    public static String sellsDownload(String price) {
        UUID productId = UUID.randomUUID();
        tell(product(productId, 1, "ACTIVE", price, false));
        awaitVersion(productId, 1);
        return "SKU-" + productId;
    }

    public static void awaitVersion(UUID productId, long version) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Database.current()
                                .count("product_versions where product_id = ? and version >= ?", productId, version)
                        == 1);
    }

    public static ProductUpdatedV1 product(
            UUID productId, long version, String status, String price, boolean isShipped) {
        return product(productId, version, status, price, isShipped, null);
    }

    private static ProductUpdatedV1 product(
            UUID productId, long version, String status, String price, boolean isShipped, QuantityLimitsV1 limits) {
        return product(productId, version, status, price, isShipped, limits, null);
    }

    private static ProductUpdatedV1 product(
            UUID productId,
            long version,
            String status,
            String price,
            boolean isShipped,
            QuantityLimitsV1 limits,
            String taxClass) {
        VariantV1 variant = new VariantV1(
                UUID.randomUUID(),
                "SKU-" + productId,
                null,
                eur(price),
                isShipped,
                true,
                true,
                false,
                null,
                null,
                null,
                limits,
                taxClass);
        return new ProductUpdatedV1(
                productId,
                version,
                new ProductV1(productId, null, "A product", null, status, null, List.of(variant), null, null, null));
    }

    public static RequestSpecification shopper() {
        return given().auth().oauth2(Tokens.storefront()).contentType(ContentType.JSON);
    }

    public static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    public static String emptyCart() {
        return shopper()
                .body("{}")
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse checkOut(String cartId) {
        return shopper().post("/carts/{id}/checkout", cartId).then();
    }

    public static Response remark(RequestSpecification shopper, String cartId, String remark) {
        return shopper.body("{\"remark\":\"%s\"}".formatted(remark)).put("/carts/{id}/remark", cartId);
    }

    /** A cart with two pieces at 20.00 that lacks nothing: 40.00 + 6.00 + 20 % = 55.20. */
    public static JsonPath completeCart(String email) {
        return completeCart(email, sells("20.00"), 2);
    }

    public static JsonPath completeCart(String email, String sku, int quantity) {
        return shopper()
                .body("""
                        {"locale":"fr","items":[{"sku":"%s","quantity":%d}],
                         "customer":{"email":"%s","name":"Camille Martin","phone":"+33 1 23 45 67 89"},
                         "addresses":{"billing":%s,"sameAsBilling":true},
                         "shippingMethodId":"%s","customerRemark":"Sonnez deux fois"}""".formatted(sku, quantity, email, address("FR"), POST))
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static String address(String country) {
        return """
                {"name":"Camille Martin","line1":"12 rue des Lilas","postalCode":"75011","city":"Paris",
                 "country":"%s"}""".formatted(country);
    }

    public static JsonPath cart(Object cartId) {
        return shopper()
                .get("/carts/{id}", cartId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
