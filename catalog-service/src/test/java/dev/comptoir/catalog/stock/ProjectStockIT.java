package dev.comptoir.catalog.stock;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.product.ProductJson.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.catalog.Heard;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
class ProjectStockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.current();

    @Inject
    ProjectStock project;

    @Inject
    ProjectStockSetting setting;

    @Test
    void the_newest_level_of_a_bundle_is_kept_whatever_the_order_and_an_older_bundle_changes_nothing() {
        String sku = fresh("bundle");
        String other = fresh("bundle");
        take(level(sku, 5, 50));

        take(level(sku, 7, 70), level(other, 1, 10), level(sku, 8, 80), level(sku, 6, 60), level(sku, 8, 80));
        assertThat(shown(sku)).isEqualTo("80 8");
        assertThat(shown(other)).isEqualTo("10 1");

        take(level(sku, 7, 70), level(other, 2, 20), level(sku, 6, 60));
        assertThat(shown(sku)).isEqualTo("80 8");
        assertThat(shown(other)).isEqualTo("20 2");
    }

    @Test
    void one_level_among_many_that_cannot_be_read_is_put_aside_and_the_others_are_shown() {
        String sku = fresh("stock");
        String poison = fresh("poison");
        try (EventPublisher kafka = new EventPublisher();
                EventCapture aside = EventCapture.of("dlq.catalog.stock")) {
            IntStream.rangeClosed(1, 20).parallel().forEach(i -> kafka.publish(level(sku + i, 1, i)));
            kafka.send(
                    Topics.INVENTORY_STOCK,
                    poison,
                    "{\"sku\":".getBytes(StandardCharsets.UTF_8),
                    EventPublisher.headers(UUID.randomUUID(), "inventory.stock-level-changed.v1", level(poison, 1, 1)));
            IntStream.rangeClosed(1, 20).parallel().forEach(i -> kafka.publish(level(sku + i, 2, 10 * i)));

            aside.await("the level", letter -> letter.key().equals(poison));
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(IntStream.rangeClosed(1, 20))
                        .allSatisfy(i -> assertThat(shown(sku + i)).isEqualTo(10 * i + " 2")));
    }

    @Test
    @Proves("I-001")
    @Proves("I-008")
    void a_product_shows_its_stock_only_while_the_store_counts_it() {
        String sku = fresh("shown");
        String id = created(product(fresh("shown"), sku));
        take(level(sku, 1, 7));
        merchant().get("/products/" + id).then().body("variants[0].available", equalTo(7));

        long version = 1 + (long) database.value("select version from stock_setting");
        switched(version, false);
        merchant()
                .get("/products/" + id)
                .then()
                .body("variants[0].available", nullValue())
                .body("variants[0].stockIndicator", nullValue())
                .body("variants[0].inStock", nullValue());

        switched(version + 1, true);
        switched(version, false);
        take(level(sku, 2, -3));
        merchant()
                .get("/products/" + id)
                .then()
                .body("variants[0].available", equalTo(-3))
                .body("variants[0].inStock", equalTo(false));
        String tag = merchant().get("/products/" + id).header("ETag");
        switched(version + 2, true, "TRACK_ONLY");
        merchant()
                .header("If-None-Match", tag)
                .get("/products/" + id)
                .then()
                .statusCode(200)
                .body("variants[0].inStock", equalTo(true));
        switched(version + 3, true);
    }

    private void switched(long version, boolean isEnabled) {
        switched(version, isEnabled, "RESERVE_ON_ORDER");
    }

    private void switched(long version, boolean isEnabled, String policy) {
        InventorySettingsSavedV1 settings = new InventorySettingsSavedV1(version, isEnabled, policy, 15);
        setting.handle(Heard.by("catalog.stock", settings).meta(), settings)
                .await()
                .atMost(PATIENCE);
    }

    private void take(StockLevelChangedV1... levels) {
        List<Received<StockLevelChangedV1>> heard =
                Stream.of(levels).map(level -> Heard.by("catalog.stock", level)).toList();
        project.handle(heard).await().atMost(PATIENCE);
    }

    private static StockLevelChangedV1 level(String sku, long version, int available) {
        return new StockLevelChangedV1(sku, version, available, 0, available, 1, "ADJUSTMENT", "o", null, null);
    }

    private String shown(String sku) {
        return database
                .rows("select concat_ws(' ', available, version) as shown from stock_levels where sku = ?", sku)
                .stream()
                .map(row -> (String) row.get("shown"))
                .findFirst()
                .orElse("");
    }
}
