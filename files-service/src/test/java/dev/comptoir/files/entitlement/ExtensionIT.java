package dev.comptoir.files.entitlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the merchant gives and takes by hand. */
@QuarkusTest
@WithComptoir(database = "files")
class ExtensionIT {

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void extends_an_ended_access_and_the_mailed_link_works_again() {
        String link = Shop.link(publisher, Shop.readyFile("x", "\"accessExpiryDays\":1,\"maxDownloadsPerOrder\":1"));
        UUID id = Shop.entitlement(link);
        given().get(link).then().statusCode(200);
        Database.current()
                .execute(
                        "update entitlements set expires_at = now() - interval '1 day', resumable_until = null where id = ?",
                        id);
        extend(id, "{\"addedDays\":2,\"addedDownloads\":1}")
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("maxDownloads", equalTo(2));
        given().get(link).then().statusCode(200);
        Database.current().execute("update entitlements set resumable_until = null where id = ?", id);
        given().get(link).then().statusCode(410).body("code", equalTo("downloads-used-up"));
    }

    @Test
    void does_an_extension_once_per_key() {
        UUID id = Shop.entitlement(Shop.link(publisher, Shop.readyFile("x", "\"maxDownloadsPerOrder\":1")));
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            given().auth()
                    .oauth2(Tokens.all())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{\"addedDownloads\":2}")
                    .post("/entitlements/{id}/extension", id)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("maxDownloads", equalTo(3));
        }
    }

    @Test
    void refuses_extensions_that_make_no_sense() {
        UUID id = Shop.entitlement(Shop.link(publisher, Shop.readyFile("x", "\"maxDownloadsPerOrder\":1")));
        extend(id, "{}").statusCode(400).body("code", equalTo("invalid-request"));
        extend(id, "{\"addedDays\":0}").statusCode(400).body("errors[0].pointer", equalTo("/addedDays"));
        extend(id, "{\"addedDownloads\":1001}").statusCode(400);
        extend(UUID.randomUUID(), "{\"addedDays\":1}").statusCode(404).body("code", equalTo("entitlement-not-found"));
        revoke(id).statusCode(200).body("state", equalTo("REVOKED")).body("revocationReason", equalTo("MERCHANT"));
        revoke(id).statusCode(409).body("code", equalTo("entitlement-already-revoked"));
        extend(id, "{\"addedDays\":1}").statusCode(409).body("code", equalTo("entitlement-revoked"));
    }

    @Test
    void refuses_callers_without_the_scope() {
        given().auth().oauth2(Tokens.storefront()).get("/entitlements").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .contentType("application/json")
                .body("{}")
                .post("/entitlements/{id}/revocation", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse extend(UUID id, String body) {
        return post(id, "extension", body);
    }

    private static ValidatableResponse revoke(UUID id) {
        return post(id, "revocation", "{\"note\":\"charged back\"}");
    }

    private static ValidatableResponse post(UUID id, String what, String body) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType("application/json")
                .body(body)
                .post("/entitlements/{id}/" + what, id)
                .then();
    }
}
