package dev.comptoir.campaigns.discount;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.DiscountCreatedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.carts.DiscountUpdatedV1;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.storefront.StoreProfiles;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class MailedDiscountIT {

    /** Above every other test's threshold, and another one for each campaign. */
    private static final AtomicLong VALUE = new AtomicLong(7_000);

    @Inject
    RecoveryDesk desk;

    @Inject
    StoreProfiles profiles;

    private final UUID discount = UUID.randomUUID();

    @AfterEach
    void only_the_built_in_one() {
        Database.current()
                .execute("update recovery_campaigns set deleted_at = now() where not is_system and deleted_at is null");
    }

    private DiscountV1 state(Integer maxUses) {
        return state(maxUses, true);
    }

    private DiscountV1 state(Integer maxUses, boolean isActive) {
        return new DiscountV1(
                "Come back",
                "CODE",
                "BACK10",
                "PERCENTAGE",
                "10.00",
                null,
                "ALL_ITEMS",
                maxUses,
                null,
                0,
                null,
                null,
                false,
                isActive);
    }

    private void published(Story story, Integer maxUses) {
        story.tell(new DiscountCreatedV1(discount, 1, state(maxUses)), "campaigns.discounts");
    }

    private static ValidatableResponse create(String minimum, Map<String, Object> given) {
        return create(minimum, given, Map.of());
    }

    /** @param more of the step */
    private static ValidatableResponse create(String minimum, Map<String, Object> given, Map<String, Object> more) {
        Map<String, Object> step = new HashMap<>(more);
        step.put("delayAfterAbandonment", "PT1H");
        step.put("discount", given);
        return given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of(
                        "name",
                        "Large carts",
                        "minCartTotal",
                        Map.of("amount", minimum, "currency", "EUR"),
                        "steps",
                        List.of(step))))
                .post("/recovery-campaigns")
                .then();
    }

    private Map<String, Object> wanted(String application, String code) {
        return Map.of("discountId", discount, "application", application, "code", code, "validDays", 7);
    }

    /** A cart of a campaign of its own whose only mail gives the discount. */
    private Story mailed(Map<String, Object> given, boolean isDeleted) {
        String value = VALUE.addAndGet(10) + ".00";
        Story story = Story.fresh().worth(value);
        published(story, null);
        create(value, given).statusCode(201);
        story.abandoned();
        if (isDeleted) {
            story.tell(new DiscountDeletedV1(discount, 2, state(null)), "campaigns.discounts");
        }
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));
        return story;
    }

    @Test
    @Proves("M-002")
    @Proves("M-021")
    @Proves("X15")
    void each_mail_shows_a_code_of_its_own_that_ends() {
        try (EventCapture events = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = mailed(wanted("CODE", "PER_EMAIL"), false);
            MailedDiscountV1 given =
                    events.await(RecoveryEmailSentV1.class, story.cartId).discount();
            assertThat(given.discountId()).isEqualTo(discount);
            assertThat(given.singleUse()).isTrue();
            assertThat(given.code()).matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");
            assertThat(given.lastDay()).isEqualTo(sentOn(story).plusDays(7));
            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
            assertThat(mail.text()).contains("Come back").contains(given.code());
            assertThat(mail.html()).contains(given.code());
        }
    }

    @Test
    @Proves("X15")
    void no_two_mails_show_the_same_code() {
        try (EventCapture events = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story one = mailed(wanted("CODE", "PER_EMAIL"), false);
            Story other = mailed(wanted("CODE", "PER_EMAIL"), false);
            assertThat(codeOf(events, one)).isNotEqualTo(codeOf(events, other));
        }
    }

    private static String codeOf(EventCapture events, Story story) {
        return events.await(RecoveryEmailSentV1.class, story.cartId).discount().code();
    }

    private LocalDate sentOn(Story story) {
        return LocalDate.ofInstant(
                story.abandonedAt.plus(Duration.ofHours(1)),
                profiles.current().await().indefinitely().timeZone());
    }

    @Test
    @Proves("X14")
    void an_automatic_one_travels_in_the_link_and_not_in_the_words() {
        try (EventCapture events = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = mailed(wanted("AUTOMATIC", "PER_EMAIL"), false);
            MailedDiscountV1 given =
                    events.await(RecoveryEmailSentV1.class, story.cartId).discount();
            assertThat(given.application()).isEqualTo("AUTOMATIC");
            MailSeam.ReceivedMail mail = MailSeam.awaitMailsTo(story.email, 1).getFirst();
            assertThat(mail.text()).contains("Come back", "Valid until").doesNotContain(given.code(), "Your discount");
        }
    }

    @Test
    void one_that_a_template_says_nothing_of_is_named_beside_its_last_day() {
        String template = given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of(
                        "name",
                        "Silent " + discount,
                        "texts",
                        List.of(Map.of("language", "en", "subject", "Your cart", "message", "Other text")))))
                .post("/recovery-email-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String value = VALUE.addAndGet(10) + ".00";
        Story story = Story.fresh().worth(value);
        published(story, null);
        create(value, wanted("AUTOMATIC", "PER_EMAIL"), Map.of("templateId", template))
                .statusCode(201);
        story.abandoned();
        desk.runAt(story.abandonedAt.plus(Duration.ofHours(1)));
        assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().text())
                .contains("Other text")
                .containsSubsequence("Your discount: Come back", "Valid until: ");
    }

    @Test
    @Proves("M-045")
    void a_discount_that_was_deleted_lets_the_mail_go_without_it() {
        try (EventCapture events = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            Story story = mailed(wanted("CODE", "PER_EMAIL"), true);
            assertThat(events.await(RecoveryEmailSentV1.class, story.cartId).discount())
                    .isNull();
            assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().text()).doesNotContain("Come back");
        }
    }

    @Test
    @Proves("M-042")
    void a_discount_that_is_paused_is_not_taken_for_a_step() {
        Story story = Story.fresh();
        story.tell(new DiscountCreatedV1(discount, 1, state(null)), "campaigns.discounts");
        String value = VALUE.addAndGet(10) + ".00";
        story.tell(new DiscountUpdatedV1(discount, 2, state(null, false), List.of()), "campaigns.discounts");
        create(value, wanted("CODE", "SHARED"))
                .statusCode(422)
                .body("code", equalTo("discount-not-usable"))
                .body("detail", containsString("it is paused, deleted or used up"));
        story.tell(new DiscountUpdatedV1(discount, 3, state(null, true), List.of()), "campaigns.discounts");
        create(value, wanted("CODE", "SHARED"))
                .statusCode(201)
                .body("steps[0].discount.code", equalTo("SHARED"))
                .body("steps[0].discount.warnings", empty());
    }

    @Test
    @Proves("M-043")
    void a_shared_code_for_a_single_use_is_saved_with_a_warning() {
        published(Story.fresh(), 1);
        String id = create(VALUE.addAndGet(10) + ".00", wanted("CODE", "SHARED"))
                .statusCode(201)
                .body("steps[0].discount.warnings", contains("SHARED_CODE_SINGLE_USE"))
                .extract()
                .path("id");
        campaign(id).body("steps[0].discount.warnings", contains("SHARED_CODE_SINGLE_USE"));
        String own = create(VALUE.addAndGet(10) + ".00", wanted("CODE", "PER_EMAIL"))
                .statusCode(201)
                .extract()
                .path("id");
        campaign(own).body("steps[0].discount.warnings", empty()).body("steps[0].discount.validDays", equalTo(7));
    }

    private static ValidatableResponse campaign(String id) {
        return given().auth()
                .oauth2(Tokens.all())
                .get("/recovery-campaigns/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    @Proves("X17")
    void the_mail_that_brought_the_order_back_is_on_record() {
        Story story = mailed(wanted("CODE", "PER_EMAIL"), false);
        UUID order = UUID.randomUUID();
        story.clicked(story.send(), TestClock.CLOCK.instant());
        story.tell(
                new CartRecoveredV1(
                        story.cartId,
                        10,
                        story.campaign(),
                        story.send(),
                        order,
                        Money.parse("49.90", "EUR"),
                        TestClock.CLOCK.instant(),
                        1),
                "campaigns.carts");
        given().auth()
                .oauth2(Tokens.all())
                .get("/abandoned-carts/{id}/emails", story.cartId)
                .then()
                .body("items[0].orderId", equalTo(order.toString()))
                .body("items[0].recoveredTotal.amount", equalTo("49.90"));
        given().auth()
                .oauth2(Tokens.all())
                .get("/recovery-campaigns/{id}/statistics", story.campaign())
                .then()
                .statusCode(200)
                .body("steps[0].step", equalTo(1))
                .body("steps[0].sent", equalTo(1))
                .body("steps[0].clicked", equalTo(1))
                .body("steps[0].recovered", equalTo(1))
                .body("steps[0].revenue.amount", equalTo("49.90"));
    }

    @Test
    void a_discount_nobody_knows_cannot_be_mailed() {
        create(VALUE.addAndGet(10) + ".00", wanted("CODE", "SHARED"))
                .statusCode(422)
                .body("code", equalTo("discount-not-usable"))
                .body("detail", containsString("If it was made just now, try again in a few seconds"));
    }

    @Test
    @Proves("M-046")
    void a_mail_by_hand_gives_one_too() {
        Story story = Story.fresh();
        published(story, null);
        story.abandoned();
        given().auth()
                .oauth2(Tokens.all())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Json.write(Map.of(
                        "subject", "For you", "message", "A little something.", "discount", wanted("CODE", "SHARED"))))
                .post("/abandoned-carts/{id}/emails", story.cartId)
                .then()
                .statusCode(201)
                .body("code", equalTo("BACK10"))
                .body("reason", nullValue());
        assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().text()).contains("BACK10");
    }
}
