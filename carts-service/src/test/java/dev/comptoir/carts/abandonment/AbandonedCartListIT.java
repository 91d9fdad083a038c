package dev.comptoir.carts.abandonment;

import static dev.comptoir.carts.Shop.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class AbandonedCartListIT {

    @Inject
    MovableClock clock;

    @Inject
    AbandonmentClockwork abandonment;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    @Proves("C-001")
    @Proves("C-002")
    @Proves("C-006")
    void it_lists_unfinished_checkouts_by_the_customers_email() {
        String id = abandoned("Find.Me@example.test", Shop.sells("20.00"), 2);
        Shop.checkOut(abandoned("find.me@example.test", Shop.sells("20.00"), 2)).statusCode(201);
        merchant()
                .queryParam("email", "find.me@EXAMPLE.test")
                .queryParam("count", true)
                .get("/abandoned-carts")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].email", equalTo("find.me@example.test"))
                .body("items[0].customerName", equalTo("Camille Martin"))
                .body("items[0].itemCount", equalTo(2))
                .body("items[0].total.amount", equalTo("55.20"))
                .body("items[0].status", equalTo("ABANDONED"))
                .body("total", equalTo(1))
                .body("hasMore", equalTo(false));
    }

    @Test
    @Proves("C-004")
    void it_filters_by_when_a_cart_was_left() {
        String sku = Shop.sells("20.00");
        Instant start = clock.instant();
        String first = abandoned("when1@example.test", sku, 1);
        Instant middle = clock.instant();
        String second = abandoned("when2@example.test", sku, 1);
        assertThat(ids("sku", sku, "abandonedFrom", start.toString(), "abandonedTo", middle.toString()))
                .containsExactly(first);
        assertThat(ids("sku", sku, "abandonedFrom", middle.toString())).containsExactly(second);
    }

    @Test
    @Proves("C-005")
    @Proves("C-007")
    void it_filters_by_value_and_by_product() {
        String sku = Shop.sells("20.00");
        String small = abandoned("small@example.test", sku, 1);
        String large = abandoned("large@example.test", sku, 4);
        assertThat(ids("sku", sku)).containsExactly(large, small);
        assertThat(ids("sku", sku, "minTotal", "50.00")).containsExactly(large);
        assertThat(ids("sku", sku, "minTotal", "103.20")).containsExactly(large);
        assertThat(ids("sku", sku, "minTotal", "103.21")).isEmpty();
        assertThat(ids("sku", Shop.sells("1.00"))).isEmpty();
    }

    @Test
    @Proves("C-008")
    void it_filters_by_campaign_and_status() {
        String sku = Shop.sells("20.00");
        String reminded = abandoned("campaign@example.test", sku, 1);
        String silent = abandoned("silent@example.test", sku, 1);
        UUID campaign = UUID.randomUUID();
        Shop.tell(new RecoveryEmailScheduledV1(
                UUID.fromString(reminded), 1, campaign, "C", UUID.randomUUID(), 1, clock.instant()));
        await().until(() -> ids("campaignId", campaign.toString()), found -> found.size() == 1);
        assertThat(ids("campaignId", campaign.toString())).containsExactly(reminded);
        assertThat(ids("sku", sku, "status", "SCHEDULED")).containsExactly(reminded);
        assertThat(ids("sku", sku, "status", "ABANDONED")).containsExactly(silent);
    }

    @Test
    void a_client_catches_up_by_what_changed_last() {
        String sku = Shop.sells("20.00");
        String first = abandoned("changed1@example.test", sku, 1);
        String second = abandoned("changed2@example.test", sku, 1);
        assertThat(ids("sku", sku, "sort", "updatedAt")).containsExactly(first, second);
        String seen = merchant()
                .queryParam("sku", sku)
                .queryParam("sort", "-updatedAt")
                .get("/abandoned-carts")
                .jsonPath()
                .getString("items[0].updatedAt");
        Shop.remark(Shop.shopper(), first, "Back").then().statusCode(200);
        assertThat(ids("sku", sku, "status", "RESUMED", "updatedFrom", seen)).containsExactly(first);
        assertThat(ids("sku", sku, "sort", "-updatedAt", "updatedFrom", seen)).containsExactly(second);
    }

    @Test
    void a_plus_in_an_email_need_not_be_encoded() {
        String sku = Shop.sells("20.00");
        String id = abandoned("jane+shop@example.test", sku, 1);
        assertThat(ids("sku", sku, "email", "jane shop@example.test")).containsExactly(id);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        String sku = Shop.sells("20.00");
        String oldest = abandoned("page1@example.test", sku, 1);
        String middle = abandoned("page2@example.test", sku, 1);
        String newest = abandoned("page3@example.test", sku, 1);
        JsonPath first = page(sku, null);
        assertThat(first.getList("items.id")).containsExactly(newest, middle);
        JsonPath second = page(sku, first.getString("nextCursor"));
        assertThat(second.getList("items.id")).containsExactly(oldest);
        assertThat(second.getBoolean("hasMore")).isFalse();
        merchant()
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/abandoned-carts")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    @Proves("C-010")
    void one_cart_shows_customer_content_and_preferred_shipping() {
        String sku = Shop.sells("20.00");
        String id = abandoned("detail@example.test", sku, 2);
        merchant()
                .get("/abandoned-carts/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("summary.abandonedAt", notNullValue())
                .body("cart.customer.name", equalTo("Camille Martin"))
                .body("cart.customer.phone", equalTo("+33 1 23 45 67 89"))
                .body("cart.shipping.name", equalTo("Post"))
                .body("cart.items.sku", contains(sku))
                .body("cart.items[0].unitPrice.amount", equalTo("20.00"))
                .body("emails", hasSize(0));
    }

    @Test
    void wrong_filters_are_refused_by_name() {
        for (List<String> wrong : List.of(
                List.of("abandonedFrom", "yesterday"),
                List.of("minTotal", "-1"),
                List.of("status", "GONE"),
                List.of("limit", "101"),
                List.of("nonsense", "1"))) {
            merchant()
                    .queryParam(wrong.get(0), wrong.get(1))
                    .get("/abandoned-carts")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        merchant()
                .get("/abandoned-carts?abandonedFrom=2026-11-29T00:00:00Z&abandonedTo=2026-11-28T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"))
                .body("errors[0].pointer", equalTo("abandonedTo"));
        merchant()
                .get("/abandoned-carts/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("abandoned-cart-not-found"));
    }

    private String abandoned(String email, String sku, int quantity) {
        String id = Shop.completeCart(email, sku, quantity).getString("id");
        abandonment.leave(Duration.ofMinutes(31));
        return id;
    }

    private static List<String> ids(String... filters) {
        var request = merchant();
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/abandoned-carts").then().statusCode(200).extract().path("items.id");
    }

    private static JsonPath page(String sku, String cursor) {
        var request = merchant().queryParam("sku", sku).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/abandoned-carts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
