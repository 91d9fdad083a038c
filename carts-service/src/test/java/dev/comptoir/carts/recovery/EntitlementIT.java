package dev.comptoir.carts.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.abandonment.AbandonmentClockwork;
import dev.comptoir.carts.discount.DiscountDesk;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class EntitlementIT {

    private final UUID campaign = UUID.randomUUID();
    private final UUID send = UUID.randomUUID();
    private final String code = "MAIL-" + UUID.randomUUID();

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
    @Proves("M-041")
    @Proves("X14")
    @Proves("X15")
    void the_link_of_the_mail_puts_its_discount_into_the_cart_which_stays_abandoned() {
        String cart = mailed("AUTOMATIC");
        follow(cart);
        JsonPath shown = Shop.cart(cart);
        assertThat(shown.getString("coupon.code")).isEqualTo(code);
        assertThat(shown.getString("totals.discountTotal.amount")).isEqualTo("10.00");
        assertThat(shown.getString("status")).isEqualTo("ABANDONED");
        Shop.checkOut(cart).statusCode(201);
        String other = Shop.completeCart(UUID.randomUUID() + "@example.test").getString("id");
        DiscountDesk.redeem(other, code).statusCode(422).body("reason", equalTo("EXHAUSTED"));
    }

    @Test
    @Proves("M-044")
    void a_code_that_the_mail_shows_is_copied_by_the_shopper() {
        String cart = mailed("CODE");
        follow(cart);
        assertThat(Shop.cart(cart).getString("coupon.code")).isNull();
        DiscountDesk.redeem(cart, code.toLowerCase()).statusCode(200).body("coupon.applied", equalTo(true));
    }

    @Test
    @Proves("M-045")
    void a_link_whose_discount_was_deleted_leads_to_the_cart_all_the_same() {
        String cart = mailed("AUTOMATIC");
        String id = Database.current()
                .rows("select discount_id from discount_codes where code = ?", code)
                .getFirst()
                .get("discount_id")
                .toString();
        Shop.merchant()
                .header("If-Match", "\"1\"")
                .delete("/discounts/{id}", id)
                .then()
                .statusCode(204);
        follow(cart);
        assertThat(Shop.cart(cart).getString("coupon.code")).isNull();
    }

    @Test
    @Proves("M-041")
    void the_discount_goes_into_the_cart_that_the_mailed_one_has_ended_in() {
        String cart = mailed("AUTOMATIC");
        String own = Shop.completeCart(UUID.randomUUID() + "@example.test").getString("id");
        Shop.shopper()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"fromCartId\":\"%s\"}".formatted(cart))
                .post("/carts/{id}/merges", own)
                .then()
                .statusCode(200);
        follow(cart);
        assertThat(Shop.cart(own).getString("coupon.code")).isEqualTo(code);
    }

    private String mailed(String application) {
        String discount = DiscountDesk.percent("25", DiscountDesk.freshCode()).getString("id");
        String cart = Shop.completeCart(UUID.randomUUID() + "@example.test").getString("id");
        abandonment.leave(Duration.ofMinutes(31));
        MailedDiscountV1 given = new MailedDiscountV1(UUID.fromString(discount), application, code, true, null);
        Shop.tell(new RecoveryEmailSentV1(UUID.fromString(cart), 1, campaign, send, 1, clock.instant(), given));
        await().until(() -> Database.current().count("discount_codes where code = ?", code) == 1);
        return cart;
    }

    private void follow(String cartId) {
        String token = tokens.issue(
                "recover", clock.instant().plus(Duration.ofDays(30)), UUID.fromString(cartId), campaign, send);
        given().redirects().follow(false).get("/recover/{token}", token).then().statusCode(303);
    }
}
