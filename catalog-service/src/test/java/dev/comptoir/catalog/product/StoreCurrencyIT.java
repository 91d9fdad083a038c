package dev.comptoir.catalog.product;

import static dev.comptoir.catalog.product.ProductJson.create;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class StoreCurrencyIT {

    private static final AtomicLong VERSIONS = new AtomicLong();

    private final EventPublisher publisher = new EventPublisher();

    @AfterEach
    void sellsInEuroAgain() {
        publish("EUR", VERSIONS.incrementAndGet());
    }

    @Test
    void prices_are_in_the_currency_the_store_has_chosen() {
        publish("USD", VERSIONS.incrementAndGet());
        create(priced("USD")).statusCode(201).body("variants[0].price.currency", equalTo("USD"));
        create(priced("EUR"))
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("storeCurrency", equalTo("USD"));
        merchant()
                .contentType("text/csv; charset=utf-8")
                .queryParam("currency", "EUR")
                .body("Handle,Title\na,A\n")
                .post("/product-imports")
                .then()
                .statusCode(422)
                .body("storeCurrency", equalTo("USD"));
    }

    @Test
    void a_profile_that_comes_late_changes_nothing() {
        long newer = VERSIONS.addAndGet(2);
        publish("USD", newer);
        publisher.publish(profile("CHF", newer - 1));
        publish("USD", VERSIONS.incrementAndGet());
        create(priced("USD")).statusCode(201);
        create(priced("CHF")).statusCode(422);
    }

    private static Map<String, Object> priced(String currency) {
        Map<String, Object> product = product(fresh("currency"));
        product.put(
                "variants",
                List.of(Map.of("sku", fresh("currency"), "price", Map.of("amount", "10.00", "currency", currency))));
        return product;
    }

    private void publish(String currency, long version) {
        publisher.publish(profile(currency, version));
        Awaitility.await("the store's profile")
                .until(() -> Database.current().count("storefront_profile where version = ?", version) == 1);
    }

    private static StoreProfileSavedV1 profile(String currency, long version) {
        return new StoreProfileSavedV1(
                version, "Shop", "shop@example.test", currency, "Europe/Paris", "fr", null, null, false, null, null);
    }
}
