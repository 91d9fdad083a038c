package dev.comptoir.inventory.product;

import static dev.comptoir.inventory.Warehouse.adjust;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.created;
import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.newSku;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.publishAgain;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.updated;
import static dev.comptoir.inventory.Warehouse.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class ProjectProductIT {

    @Test
    @Proves("I-003")
    @Proves("I-005")
    void every_variant_of_a_new_product_gets_an_item_with_nothing_on_hand() {
        String one = newSku();
        String two = newSku();

        awaitHandled(
                publish(created(UUID.randomUUID(), 1, variant(one, true, false, 3), variant(two, false, true, null))));

        item(one).body("onHand", equalTo(0)).body("tracked", equalTo(true)).body("lowStockThreshold", equalTo(3));
        item(two)
                .body("tracked", equalTo(false))
                .body("allowsBackorder", equalTo(true))
                .body("lowStockThreshold", nullValue());
        adjust(one, 4).then().statusCode(201);
        item(one).body("onHand", equalTo(4));
        item(two).body("onHand", equalTo(0));
    }

    @Test
    void an_update_changes_how_a_sku_is_sold_but_never_its_level() {
        String sku = newSku();
        UUID product = UUID.randomUUID();
        awaitHandled(publish(created(product, 1, variant(sku, true, false, 3))));
        adjust(sku, 9).then().statusCode(201);

        awaitHandled(publish(updated(product, 2, variant(sku, true, true, null))));

        item(sku)
                .body("onHand", equalTo(9))
                .body("allowsBackorder", equalTo(true))
                .body("version", equalTo(3));
    }

    @Test
    void an_older_version_that_arrives_late_changes_nothing() {
        String sku = newSku();
        UUID product = UUID.randomUUID();
        awaitHandled(publish(updated(product, 5, variant(sku, true, true, 9))));

        awaitHandled(publish(updated(product, 4, variant(sku, false, false, 1))));
        awaitHandled(publish(created(product, 1, variant(sku, false, false, 1))));

        item(sku).body("tracked", equalTo(true)).body("lowStockThreshold", equalTo(9));
    }

    @Test
    void a_redelivery_or_a_change_of_nothing_leaves_the_version() {
        String sku = newSku();
        UUID product = UUID.randomUUID();
        UUID event = publish(created(product, 1, variant(sku, true, false, 3)));
        publishAgain(event, created(product, 1, variant(sku, true, false, 3)));

        awaitHandled(publish(updated(product, 2, variant(sku, true, false, 3))));

        item(sku).body("version", equalTo(1));
    }

    @Test
    void backorders_that_end_below_zero_keep_the_level_and_sell_no_more() {
        String sku = newSku();
        UUID product = UUID.randomUUID();
        awaitHandled(publish(created(product, 1, variant(sku, true, true, null))));
        reserve(UUID.randomUUID(), Map.of(sku, 2)).then().statusCode(201);

        awaitHandled(publish(updated(product, 2, variant(sku, true, false, null))));

        assertThat(level(sku)).isEqualTo(new Level(0, 2));
        reserve(UUID.randomUUID(), Map.of(sku, 1)).then().statusCode(409).body("lines[0].available", equalTo(0));
        adjust(sku, 1).then().statusCode(201).body("lines[0].available", equalTo(-1));
    }

    @Test
    void products_that_come_together_are_each_what_their_newest_event_says() {
        List<String> skus = IntStream.range(0, 30).mapToObj(_ -> newSku()).toList();
        UUID last = null;
        for (String sku : skus) {
            UUID product = UUID.randomUUID();
            publish(created(product, 1, variant(sku, true, false, 1)));
            last = publish(updated(product, 2, variant(sku, true, false, 2)));
        }
        String moved = newSku();
        publish(created(UUID.randomUUID(), 1, variant(moved, true, false, 4)));
        UUID other = publish(created(UUID.randomUUID(), 1, variant(moved, true, true, 5)));

        awaitHandled(last);
        awaitHandled(other);

        skus.forEach(sku -> eventually(() -> Integer.valueOf(2)
                .equals(merchant().get("/inventory/items/{sku}", sku).path("lowStockThreshold"))));
        item(moved).body("onHand", equalTo(0));
    }

    @Test
    void a_product_without_an_id_goes_to_the_dead_letters() {
        String sku = newSku();
        UUID poison = UUID.randomUUID();
        try (EventCapture dead = EventCapture.of("dlq.inventory.products")) {
            Warehouse.events()
                    .send(
                            Topics.CATALOG_PRODUCT,
                            sku,
                            "{\"product\":{\"variants\":[]}}".getBytes(StandardCharsets.UTF_8),
                            EventPublisher.headers(
                                    poison, "catalog.product-created.v1", created(UUID.randomUUID(), 1)));
            dead.await("the poison", each -> each.headers().get("ce_id").equals(poison.toString()));
        }
        awaitHandled(publish(created(UUID.randomUUID(), 1, variant(sku, true, false, null))));
    }

    private static io.restassured.response.ValidatableResponse item(String sku) {
        return merchant().get("/inventory/items/{sku}", sku).then().statusCode(200);
    }
}
