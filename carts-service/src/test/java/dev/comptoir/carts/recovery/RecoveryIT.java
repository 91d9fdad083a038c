package dev.comptoir.carts.recovery;

import static dev.comptoir.carts.Shop.merchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.carts.checkout.OrderEvents;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class RecoveryIT {

    private final UUID campaign = UUID.randomUUID();
    private final UUID send = UUID.randomUUID();

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

    @Test
    @Proves("C-030")
    void the_link_leads_back_to_the_cart_and_the_first_click_is_told_once() {
        String id = abandoned("click@example.test");
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            click(id)
                    .statusCode(303)
                    .header("Location", equalTo("https://shop.example/basket?cart=" + id))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cache-Control", equalTo("no-store"));
            RecoveryLinkClickedV1 told = carts.await(RecoveryLinkClickedV1.class, id);
            assertThat(told.campaignId()).isEqualTo(campaign);
            assertThat(told.sendId()).isEqualTo(send);
            assertThat(told.version()).isEqualTo(Shop.cart(id).getLong("version"));
            click(id).statusCode(303);
            assertThat(Shop.cart(id).getLong("version")).isEqualTo(told.version());
        }
    }

    @Test
    void who_only_looks_where_the_link_leads_has_not_clicked_it() {
        String id = abandoned("scanned@example.test");
        long version = Shop.cart(id).getLong("version");
        given().redirects()
                .follow(false)
                .head("/recover/{t}", token(id))
                .then()
                .statusCode(303)
                .header("Location", equalTo("https://shop.example/basket?cart=" + id));
        assertThat(Shop.cart(id).getLong("version")).isEqualTo(version);
        assertThat(Database.current().count("recovery_clicks where cart_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void a_link_that_is_too_old_says_so_and_a_forged_one_is_unknown() {
        String id = abandoned("old@example.test");
        String token = token(id);
        given().get("/recover/{t}", token.substring(1)).then().statusCode(404);
        given().get("/recover/{t}", tokens.issue("download", Instant.MAX.minusSeconds(1), campaign, send, send))
                .then()
                .statusCode(404)
                .body("code", equalTo("recovery-link-unknown"));
        clock.advance(Duration.ofDays(30));
        given().redirects()
                .follow(false)
                .get("/recover/{t}", token)
                .then()
                .statusCode(410)
                .body("code", equalTo("recovery-link-expired"));
    }

    @Test
    @Proves("C-021")
    @Proves("C-022")
    @Proves("C-024")
    @Proves("V15")
    void a_cart_is_recovered_by_the_click_and_the_payment_together() {
        String id = abandoned("recovered@example.test");
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            click(id).statusCode(303);
            clock.advance(Duration.ofMinutes(5));
            String orderId = checkOut(id);
            listed(id).body("summary.status", equalTo("ORDERED"));
            clock.advance(Duration.ofMinutes(5));
            Shop.tell(OrderEvents.paid(UUID.fromString(orderId), UUID.fromString(id), clock.instant()));
            CartRecoveredV1 told = carts.await(CartRecoveredV1.class, id);
            assertThat(told.campaignId()).isEqualTo(campaign);
            assertThat(told.sendId()).isEqualTo(send);
            assertThat(told.orderId()).hasToString(orderId);
            assertThat(told.total()).isEqualTo(Shop.eur("55.20"));
            listed(id).body("summary.status", equalTo("RECOVERED")).body("summary.orderId", equalTo(orderId));
            click(id).statusCode(303);
        }
    }

    @Test
    @Proves("C-022")
    @Proves("C-023")
    @Proves("V15")
    void ordering_without_the_link_is_not_recovered_even_when_it_is_followed_before_paying() {
        String id = abandoned("without@example.test");
        String other = abandoned("with@example.test");
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            String orderId = checkOut(id);
            clock.advance(Duration.ofMinutes(5));
            click(id).statusCode(303);
            clock.advance(Duration.ofMinutes(5));
            Shop.tell(OrderEvents.paid(UUID.fromString(orderId), UUID.fromString(id), clock.instant()));
            given().redirects()
                    .follow(false)
                    .get(
                            "/recover/{t}",
                            tokens.issue(
                                    "recover",
                                    clock.instant().plus(Duration.ofDays(1)),
                                    UUID.fromString(other),
                                    campaign,
                                    UUID.randomUUID()));
            String paid = checkOut(other);
            UUID otherOrder = UUID.fromString(paid);
            Shop.tell(OrderEvents.paid(otherOrder, UUID.fromString(other), clock.instant()));
            carts.await(CartRecoveredV1.class, other);
            await().during(Duration.ofSeconds(1))
                    .until(() -> carts.matching(event ->
                                    event.key().equals(id) && event.type().contains("recovered"))
                            .isEmpty());
            listed(id).body("summary.status", equalTo("ORDERED"));
        }
    }

    @Test
    @Proves("C-020")
    @Proves("X19")
    void reminders_planned_sent_and_stopped_show_on_the_list() {
        String id = abandoned("planned@example.test");
        UUID cart = UUID.fromString(id);
        UUID second = UUID.randomUUID();
        Instant due = clock.instant().plus(Duration.ofHours(2));
        Shop.tell(new RecoveryEmailScheduledV1(cart, 1, campaign, "Come back", send, 1, due));
        Shop.tell(
                new RecoveryEmailScheduledV1(cart, 2, campaign, "Come back", second, 2, due.plus(Duration.ofDays(1))));
        await().untilAsserted(() -> listed(id).body("emails.step", contains(1, 2)));
        listed(id)
                .body("summary.status", equalTo("SCHEDULED"))
                .body("summary.campaignName", equalTo("Come back"))
                .body("summary.nextEmailAt", equalTo(due.toString()));
        Shop.tell(new RecoveryEmailSentV1(cart, 3, campaign, send, 1, due, null));
        await().untilAsserted(() -> listed(id).body("summary.emailsSent", equalTo(1)));
        listed(id)
                .body(
                        "summary.nextEmailAt",
                        equalTo(due.plus(Duration.ofDays(1)).toString()))
                .body("emails[0].sentAt", equalTo(due.toString()));
        Shop.tell(new RecoveryStoppedV1(cart, 4, campaign, "UNSUBSCRIBED"));
        await().untilAsserted(() -> listed(id).body("stopReason", equalTo("UNSUBSCRIBED")));
        listed(id).body("summary.status", equalTo("SENT")).body("summary.nextEmailAt", nullValue());
    }

    @Test
    @Proves("C-022")
    void a_cart_that_ended_in_another_one_is_recovered_by_the_order_of_that_one() {
        String id = abandoned("guest@example.test");
        String own = Shop.completeCart("own@example.test").getString("id");
        Shop.tell(new RecoveryEmailSentV1(UUID.fromString(id), 1, campaign, send, 2, clock.instant(), null));
        await().untilAsserted(() -> listed(id).body("summary.emailsSent", equalTo(1)));
        try (EventCapture carts = EventCapture.of(Topics.CARTS_CART)) {
            click(id).statusCode(303);
            merchant()
                    .body("{\"fromCartId\":\"%s\"}".formatted(id))
                    .post("/carts/{id}/merges", own)
                    .then()
                    .statusCode(200);
            click(id).header("Location", equalTo("https://shop.example/basket?cart=" + own));
            clock.advance(Duration.ofMinutes(5));
            UUID orderId = UUID.fromString(checkOut(own));
            Shop.tell(OrderEvents.paid(orderId, UUID.fromString(own), clock.instant()));
            CartRecoveredV1 told = carts.await(CartRecoveredV1.class, id);
            assertThat(told.orderId()).isEqualTo(orderId);
            assertThat(told.step()).isEqualTo(2);
            listed(id).body("summary.status", equalTo("RECOVERED"));
        }
    }

    @Test
    @Proves("C-009")
    @Proves("O-225")
    void recovered_carts_are_summed_up() {
        String id = abandoned("summed@example.test");
        recovered().body("carts", equalTo(0)).body("total.amount", equalTo("0.00"));
        click(id).statusCode(303);
        clock.advance(Duration.ofMinutes(5));
        String orderId = checkOut(id);
        Shop.tell(OrderEvents.paid(UUID.fromString(orderId), UUID.fromString(id), clock.instant()));
        await().untilAsserted(() -> listed(id).body("summary.status", equalTo("RECOVERED")));
        recovered().body("carts", equalTo(1)).body("total.amount", equalTo("55.20"));
        followedAndPaid("another@example.test", campaign);
        followedAndPaid("of-another-campaign@example.test", UUID.randomUUID());
        recovered().body("carts", equalTo(2)).body("total.amount", equalTo("110.40"));
    }

    private void followedAndPaid(String email, UUID reminding) {
        String id = abandoned(email);
        Instant end = clock.instant().plus(Duration.ofDays(1));
        String token = tokens.issue("recover", end, UUID.fromString(id), reminding, UUID.randomUUID());
        given().redirects().follow(false).get("/recover/{t}", token).then().statusCode(303);
        clock.advance(Duration.ofMinutes(5));
        UUID orderId = UUID.fromString(checkOut(id));
        Shop.tell(OrderEvents.paid(orderId, UUID.fromString(id), clock.instant()));
        await().untilAsserted(() -> listed(id).body("summary.status", equalTo("RECOVERED")));
    }

    private ValidatableResponse recovered() {
        return merchant()
                .queryParam("campaignId", campaign)
                .get("/abandoned-carts/recovered-totals")
                .then()
                .statusCode(200);
    }

    private String abandoned(String email) {
        String id = Shop.completeCart(email).getString("id");
        abandonment.leave(Duration.ofMinutes(31));
        return id;
    }

    private ValidatableResponse click(String cartId) {
        return given().redirects()
                .follow(false)
                .get("/recover/{token}?utm_source=mail&fbclid=abc", token(cartId))
                .then();
    }

    private String token(String cartId) {
        return tokens.issue(
                "recover", clock.instant().plus(Duration.ofDays(30)), UUID.fromString(cartId), campaign, send);
    }

    private static String checkOut(String id) {
        return Shop.checkOut(id).statusCode(201).extract().path("orderId");
    }

    private static ValidatableResponse listed(String id) {
        return merchant().get("/abandoned-carts/{id}", id).then().statusCode(200);
    }
}
