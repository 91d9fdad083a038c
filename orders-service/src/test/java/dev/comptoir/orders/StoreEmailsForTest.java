package dev.comptoir.orders;

import static dev.comptoir.orders.Orders.asked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import io.restassured.response.ValidatableResponse;

/** Gives the store other mail settings for the length of a test. */
public final class StoreEmailsForTest implements AutoCloseable {

    private final String before;

    private StoreEmailsForTest(String before) {
        this.before = before;
    }

    public static StoreEmailsForTest with(String emails) {
        String profile = profile();
        return with(profile, (ObjectNode) Json.read(profile, JsonNode.class), emails);
    }

    /** The same for a merchant who has this address meanwhile. */
    public static StoreEmailsForTest with(String emails, String merchant) {
        String profile = profile();
        ObjectNode changed = (ObjectNode) Json.read(profile, JsonNode.class);
        return with(profile, changed.put("email", merchant), emails);
    }

    private static StoreEmailsForTest with(String before, ObjectNode changed, String emails) {
        changed.set("emails", Json.read(emails, JsonNode.class));
        save(changed).statusCode(200);
        return new StoreEmailsForTest(before);
    }

    private static String profile() {
        return asked().get("/settings/store").then().statusCode(200).extract().asString();
    }

    /** Replaces the profile by this one, whatever stands there. */
    public static ValidatableResponse save(ObjectNode profile) {
        profile.remove("version");
        String etag = asked().get("/settings/store").header("ETag");
        return asked().header("If-Match", etag)
                .body(profile.toString())
                .put("/settings/store")
                .then();
    }

    @Override
    public void close() {
        save((ObjectNode) Json.read(before, JsonNode.class)).statusCode(200);
    }
}
