package dev.comptoir.orders.paymentsession;

import static dev.comptoir.orders.Orders.asked;
import static io.restassured.RestAssured.given;

import dev.comptoir.orders.StripeStub;
import dev.comptoir.testkit.Database;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Starts and follows payment sessions over HTTP, for tests of several features. */
public final class Sessions {

    private static final Pattern LINK = Pattern.compile("/v1(/order-status/[\\w-]+)");

    private static final String HURRY = """
            update payment_sessions set next_look_at = now() - interval '1 second'
             where id = any(?) and state <> ? and next_look_at is not null""";

    private Sessions() {}

    public static ValidatableResponse start(UUID order, String body) {
        return asked(UUID.randomUUID())
                .body(body)
                .post("/orders/{id}/payment-sessions", order)
                .then();
    }

    /** A session whose payment is made with the provider's script; its payment intent at the provider. */
    public static String startedIntent(UUID order) {
        return startedIntent(order, "{\"form\":\"CLIENT_SECRET\"}");
    }

    /** The answer may come before the provider's: it is asked again by itself. */
    public static String startedIntent(UUID order, String body) {
        JsonPath started = start(order, body).statusCode(201).extract().jsonPath();
        String secret = started.getString("clientSecret");
        if (secret == null) {
            awaitState(order, started.getString("id"), "OPEN");
            secret = get(order, started.getString("id")).extract().path("clientSecret");
        }
        return secret.replaceAll("_secret.*", "");
    }

    public static ValidatableResponse get(UUID order, Object session) {
        return asked().get("/orders/{id}/payment-sessions/{session}", order, session)
                .then();
    }

    /** What the provider has reported of one object is delivered. */
    public static void deliverAll(String text) {
        StripeStub.eventsOf(text).forEach(event -> StripeStub.deliver(event).statusCode(204));
    }

    /** The provider is asked about it as soon as can be, not only when its time has come. */
    public static void hurry(Object session) {
        Database.current()
                .execute(
                        "update payment_sessions set next_look_at = now() - interval '1 second' where id = ? and next_look_at is not null",
                        UUID.fromString(session.toString()));
    }

    public static void awaitState(UUID order, Object session, String state) {
        Awaitility.await(state).atMost(Duration.ofSeconds(30)).until(() -> {
            hurry(session);
            return get(order, session).extract().path("state").equals(state);
        });
    }

    /** Of many at once: each look of the program finds all that are due. */
    public static void awaitStates(List<String> sessions, String state) {
        Object ids = sessions.stream().map(UUID::fromString).toArray(UUID[]::new);
        Awaitility.await(state).atMost(Duration.ofSeconds(60)).until(() -> {
            Database.current().execute(HURRY, ids, state);
            return Database.current().count("payment_sessions where id = any(?) and state <> ?", ids, state) == 0;
        });
    }

    /** The live status of an order, as the link of its mail says it. */
    public static String statusPath(UUID order) {
        String text = (String) Database.current()
                .value("select text_body from mails where dedupe_key = ?", order + ":order-confirmation");
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in " + text);
        }
        return link.group(1);
    }

    public static ValidatableResponse byLink(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(path + "/payment-sessions")
                .then();
    }
}
