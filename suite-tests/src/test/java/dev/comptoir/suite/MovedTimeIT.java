package dev.comptoir.suite;

import static dev.comptoir.suite.MovedStore.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.suite.MovedStore.LeftCart;
import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Weeks of a store in seconds: its test clock is moved by API. What is not due yet is shown by something a little older
 * that is, so that no test waits for nothing to happen; the real time that a test takes lies far within the distances.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedTimeIT {

    private static final Duration LOOK = Duration.ofSeconds(90);

    private static RunningSuite suite;
    private static MovedStore store;

    @BeforeAll
    static void start() throws Exception {
        suite = new RunningSuite(Map.of("COMPTOIR_TEST_CLOCK", "true"));
        store = new MovedStore(suite);
    }

    @AfterAll
    static void stop() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    private static void automaticReminder(boolean isOn) {
        done(suite.replace("/settings/recovery", "{\"enabled\":%s,\"delay\":\"PT2H\"}".formatted(isOn)));
    }

    // A store catches up on two weeks only once: before the built-in reminder has ever written to anybody.
    @Order(1)
    @Test
    @Proves("V14")
    @Proves("V15")
    @Proves("M-030")
    void carts_are_left_reminded_of_and_won_back() {
        automaticReminder(false);
        LeftCart tooOld = store.leave("old", 1);
        store.advance(Duration.ofDays(1));
        LeftCart oldEnough = store.leave("within", 1);
        store.moveTo(tooOld.since().plus(Duration.ofDays(14)).plus(Duration.ofHours(1)));
        store.awaitRow(oldEnough, "it is known as abandoned", row -> !row.isNull());
        automaticReminder(true);
        JsonNode caughtUp = store.awaitEmails(oldEnough, 1);
        assertThat(caughtUp.get("status").asText()).isEqualTo("SENT");
        await("two weeks back and no further")
                .atMost(LOOK)
                .untilAsserted(() ->
                        assertThat(store.row(tooOld).path("status").asText()).isEqualTo("ABANDONED"));
        assertThat(store.emails(tooOld)).isZero();

        LeftCart older = store.leave("older", 2);
        store.advance(Duration.ofMinutes(2));
        LeftCart younger = store.leave("younger", 2);
        store.moveTo(younger.since().plus(Duration.ofMinutes(29)));
        store.awaitRow(older, "half an hour without activity", row -> !row.isNull());
        assertThat(store.row(younger).isMissingNode()).as("29 minutes").isTrue();
        store.moveTo(younger.since().plus(Duration.ofMinutes(30)));
        JsonNode planned = store.awaitRow(younger, "a reminder is planned", row -> row.hasNonNull("nextEmailAt"));
        Instant due = Instant.parse(planned.get("abandonedAt").asText()).plus(Duration.ofHours(2));
        assertThat(planned.get("nextEmailAt").asText()).isEqualTo(due.toString());
        assertThat(planned.get("status").asText()).isEqualTo("SCHEDULED");
        store.moveTo(due.minus(Duration.ofMinutes(1)));
        store.awaitEmails(older, 1);
        assertThat(store.emails(younger)).as("a minute before two hours").isZero();
        store.moveTo(due);
        Instant sentAt = Instant.parse(
                store.awaitEmails(younger, 1).get("lastEmailSentAt").asText());
        assertThat(sentAt).isBetween(due, due.plus(Duration.ofMinutes(1)));

        assertThat(suite.follow(store.link(younger)).status()).isEqualTo(303);
        store.pay(store.order(younger));
        store.awaitRow(younger, "won back", row -> row.get("status").asText().equals("RECOVERED"));
        store.moveTo(sentAt.plus(Duration.ofDays(29)));
        assertThat(suite.follow(store.link(older)).status()).isEqualTo(303);
        store.moveTo(sentAt.plus(Duration.ofDays(30)));
        RunningSuite.Answer late = suite.follow(store.link(older));
        assertThat(late.status()).isEqualTo(410);
    }

    @Test
    @Proves("V13")
    void a_campaign_writes_at_its_steps_to_carts_that_were_left_after_it_was_made() {
        LeftCart before = store.leave("before", 20);
        store.advance(Duration.ofMinutes(31));
        store.awaitRow(before, "left before the campaign", row -> !row.isNull());
        String campaign = campaign("Grands paniers", 201);
        LeftCart after = store.leave("after", 20);
        assertThat(campaign("Autres grands paniers", 409)).isEqualTo("threshold-taken");

        store.moveTo(after.since().plus(Duration.ofHours(1)));
        assertThat(store.awaitEmails(after, 1).get("campaignId").asText()).isEqualTo(campaign);
        store.moveTo(after.since().plus(Duration.ofHours(24)));
        store.awaitEmails(after, 2);
        store.moveTo(after.since().plus(Duration.ofDays(3)));
        assertThat(store.awaitEmails(after, 3).hasNonNull("nextEmailAt")).isFalse();
        assertThat(store.row(before).path("campaignId").asText()).isNotEqualTo(campaign);
    }

    /** Gives its id, or the code of the refusal. */
    private static String campaign(String name, int status) {
        RunningSuite.Answer answer = suite.merchant("POST", "/recovery-campaigns", """
                {"name":"%s","minCartTotal":{"amount":"300.00","currency":"EUR"},"steps":[
                 {"delayAfterAbandonment":"PT1H"},{"delayAfterAbandonment":"PT24H"},{"delayAfterAbandonment":"P3D"}]}""".formatted(name));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer.body().get(status == 201 ? "id" : "code").asText();
    }

    @Test
    void units_kept_for_a_cart_come_back_when_their_time_is_over() {
        done(suite.replace(
                "/settings/inventory", "{\"enabled\":true,\"policy\":\"RESERVE_ON_CART\",\"cartHoldMinutes\":60}"));
        LeftCart cart = await("a cart that keeps its units")
                .atMost(LOOK)
                .until(() -> store.leave("keeps", 3), _ -> reserved() > 0);
        int kept = reserved();
        store.moveTo(cart.since().plus(Duration.ofMinutes(59)));
        assertThat(reserved()).isEqualTo(kept);
        store.moveTo(cart.since().plus(Duration.ofMinutes(61)));

        await("the units are back").atMost(LOOK).until(() -> reserved() == 0);
        done(suite.replace("/settings/inventory", "{\"enabled\":true,\"policy\":\"RESERVE_ON_ORDER\"}"));
    }

    private static int reserved() {
        return suite.merchant("GET", "/inventory/items/" + store.sku(), "")
                .body()
                .get("reserved")
                .asInt();
    }

    @Test
    void a_file_can_be_downloaded_for_the_days_it_was_sold_for() {
        String file = done(suite.merchant("POST", "/files", """
                {"name":"Chanson.mp3","contentType":"audio/mpeg","accessExpiryDays":3}""")).get("id").asText();
        done(suite.upload("/files/" + file + "/content", "a song"));
        String song = "SONG-" + UUID.randomUUID().toString().substring(0, 8);
        store.product(
                "\"requiresShipping\":false,\"stockTracked\":false,\"fileGuid\":\"%s\"".formatted(file), song, "2.00");
        String order = store.order(store.leave("listens", song, 1));
        store.pay(order);
        JsonNode granted = await("the right to download")
                .atMost(LOOK)
                .until(
                        () -> entitlement(order),
                        found -> found.path("state").asText().equals("GRANTED"));
        Instant end = Instant.parse(granted.get("expiresAt").asText());

        store.moveTo(end.minus(Duration.ofMinutes(1)));
        assertThat(suite.follow(granted.get("downloadUrl").asText()).status()).isEqualTo(200);
        store.moveTo(end);
        RunningSuite.Answer late = suite.follow(granted.get("downloadUrl").asText());
        assertThat(late.status()).isEqualTo(410);
        assertThat(entitlement(order).path("state").asText()).isEqualTo("EXPIRED");
        await("the order shows it")
                .atMost(LOOK)
                .untilAsserted(() -> assertThat(done(suite.merchant("GET", "/orders/" + order, ""))
                                .toString())
                        .contains("\"EXPIRED\""));
    }

    private static JsonNode entitlement(String order) {
        return done(suite.merchant("GET", "/entitlements?orderId=" + order, ""))
                .get("items")
                .path(0);
    }

    @Test
    void an_offer_can_be_accepted_until_its_time_is_over() {
        Instant end = store.now().plus(Duration.ofDays(7));
        String quote = done(suite.merchant("POST", "/quotes", """
                {"order":{"customer":{"email":"offer@example.com","name":"Camille"},
                 "lines":[{"name":"Repair","quantity":1,"unitPrice":{"amount":"10.00","currency":"EUR"}}]},
                 "validUntil":"%s"}""".formatted(end)))
                .get("id")
                .asText();
        done(suite.merchant("POST", "/quotes/" + quote + "/sendings", ""));

        store.moveTo(end.minus(Duration.ofMinutes(1)));
        assertThat(quote(quote).get("state").asText()).isEqualTo("SENT");
        store.moveTo(end);
        assertThat(quote(quote).get("state").asText()).isEqualTo("EXPIRED");
        String offer = quote(quote).get("offerUrl").asText();
        RunningSuite.Answer late =
                suite.storefront("POST", offer.substring(offer.indexOf("/quote-offers/")) + "/acceptance", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("code").asText()).isEqualTo("quote-expired");
    }

    private static JsonNode quote(String id) {
        return done(suite.merchant("GET", "/quotes/" + id, ""));
    }

    @Test
    void a_consumer_can_withdraw_until_the_end_of_the_fourteenth_day() {
        ZoneId zone = ZoneId.of(done(suite.merchant("GET", "/settings/store", ""))
                .get("timeZone")
                .asText());
        LocalDate today = LocalDate.ofInstant(store.now(), zone);
        String inTime = delivered("in-time");
        String late = delivered("late");
        LocalDate last = LocalDate.parse(done(suite.storefront("GET", "/withdraw/" + late, ""))
                .get("periodEndsOn")
                .asText());
        assertThat(last).as("fourteen days, or until Monday").isBetween(today.plusDays(14), today.plusDays(17));

        Instant over = last.plusDays(1).atStartOfDay(zone).toInstant();
        store.moveTo(over.minus(Duration.ofMinutes(10)));
        assertThat(withdrawn(inTime).get("insidePeriod").asBoolean()).isTrue();
        store.moveTo(over);
        assertThat(withdrawn(late).get("insidePeriod").asBoolean()).isFalse();
    }

    /** Gives the token of the order's link. */
    private static String delivered(String name) {
        JsonNode order = done(store.checkOut(store.leave(name, 1)));
        String id = order.get("orderId").asText();
        store.pay(id);
        done(suite.merchant("POST", "/orders/" + id + "/shipments", "{\"carrier\":\"Post\",\"notifyCustomer\":false}"));
        done(suite.merchant("PUT", "/orders/" + id + "/fulfillment-status", "{\"status\":\"DELIVERED\"}"));
        return order.get("orderStatusToken").asText();
    }

    private static JsonNode withdrawn(String token) {
        return done(suite.storefront("POST", "/withdraw/" + token, "{\"customerName\":\"Camille\"}"));
    }

    @Test
    void time_never_goes_back_and_a_restart_keeps_it() throws Exception {
        Instant moved = store.advance(Duration.ofDays(1));
        RunningSuite.Answer back =
                suite.merchant("POST", "/test-clock", "{\"now\":\"%s\"}".formatted(moved.minus(Duration.ofHours(1))));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.body().get("code").asText()).isEqualTo("test-clock-back");

        suite.comptoir("down");
        assertThat(suite.comptoir("up", "--detach")).isZero();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> done(suite.merchant("GET", "/test-clock", ""))
                        .get("settled")
                        .asBoolean());
        JsonNode clock = done(suite.merchant("GET", "/test-clock", ""));
        clock.get("programs")
                .forEach(program ->
                        assertThat(Instant.parse(program.get("now").asText())).isAfter(moved));
    }

    // Moves by up to a month, which no other test has to live with.
    @Order(Integer.MAX_VALUE)
    @Test
    void the_dashboard_shows_the_month_before_the_one_that_was_moved_to() {
        ZoneId zone = ZoneId.of(done(suite.merchant("GET", "/settings/store", ""))
                .get("timeZone")
                .asText());
        LocalDate next =
                LocalDate.ofInstant(store.now(), zone).withDayOfMonth(1).plusMonths(1);
        store.moveTo(next.atStartOfDay(zone).toInstant());
        JsonNode period = done(suite.merchant("GET", "/reports/dashboard", "")).get("period");
        assertThat(period.get("from").asText()).isEqualTo(next.minusMonths(1).toString());
        assertThat(period.get("to").asText()).isEqualTo(next.toString());
    }
}
