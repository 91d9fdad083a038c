package dev.comptoir.files;

import static io.restassured.RestAssured.given;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What a store does around downloads: offers files, sells them, looks who may download. */
public final class Shop {

    public static final Instant PAID_AT =
            Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

    private Shop() {}

    /** A file whose content is still to come. */
    public static UUID file(String name, String terms) {
        String body = "{\"name\":\"%s\",\"contentType\":\"text/plain\"%s}"
                .formatted(name, terms.isEmpty() ? "" : "," + terms);
        return UUID.fromString(given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body(body)
                .post("/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID readyFile(String content, String terms) {
        UUID guid = file("song.txt", terms);
        upload(guid, content.getBytes(java.nio.charset.StandardCharsets.UTF_8)).statusCode(200);
        return guid;
    }

    public static ValidatableResponse upload(UUID guid, byte[] content) {
        return given().auth()
                .oauth2(Tokens.all())
                .contentType("application/octet-stream")
                .body(content)
                .put("/files/{guid}/content", guid)
                .then();
    }

    public static OrderPaidV1 paid(UUID orderId, long version, String email, String locale, OrderLineV1... lines) {
        Money total = Money.ofMinor(1000, "EUR");
        return new OrderPaidV1(
                orderId,
                version,
                "1001",
                UUID.randomUUID(),
                new CustomerV1(email, "Ann <b>Lee</b>", null, locale, null),
                Arrays.asList(lines),
                total,
                total,
                "AWAITING_PAYMENT",
                "PAID",
                PAID_AT);
    }

    public static OrderLineV1 line(UUID fileGuid) {
        return line(UUID.randomUUID(), fileGuid, 1);
    }

    public static OrderLineV1 line(UUID lineId, UUID fileGuid, int quantity) {
        Money price = Money.ofMinor(500, "EUR");
        return new OrderLineV1(
                lineId,
                UUID.randomUUID(),
                "SONG-1",
                "A song & more",
                null,
                quantity,
                price,
                price,
                Money.ofMinor(0, "EUR"),
                fileGuid,
                null);
    }

    /** Sells a ready file and gives the buyer's link as a path below /v1. */
    public static String link(EventPublisher publisher, UUID fileGuid) {
        UUID orderId = UUID.randomUUID();
        publisher.publish(paid(orderId, 2, orderId + "@example.test", "en", line(fileGuid)));
        return path(awaitEntitlements(orderId, 1).getFirst().get("downloadUrl").toString());
    }

    /** The entitlement a link is of: the first id in its token, behind eight bytes of time. */
    public static UUID entitlement(String link) {
        ByteBuffer token = ByteBuffer.wrap(Base64.getUrlDecoder().decode(link.substring(link.lastIndexOf('/') + 1)));
        return new UUID(token.getLong(8), token.getLong(16));
    }

    public static String path(String url) {
        return url.substring(url.indexOf("/v1/") + 3);
    }

    public static List<Map<String, Object>> awaitEntitlements(UUID orderId, int count) {
        return soon("entitlements of " + orderId).until(() -> entitlements(orderId), found -> found.size() == count);
    }

    public static Map<String, Object> awaitState(UUID orderId, String state) {
        return soon("entitlement of " + orderId + " " + state)
                .until(
                        () -> entitlements(orderId),
                        found -> !found.isEmpty()
                                && found.getFirst().get("state").equals(state))
                .getFirst();
    }

    private static ConditionFactory soon(String what) {
        return Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    public static List<Map<String, Object>> entitlements(UUID orderId) {
        return given().auth()
                .oauth2(Tokens.secret("files:read"))
                .queryParam("orderId", orderId)
                .get("/entitlements")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Waits until a consumer has taken an event. */
    public static void awaitTaken(UUID eventId) {
        soon("event " + eventId).until(() -> Database.current().count("inbox where event_id = ?", eventId) == 1);
    }
}
