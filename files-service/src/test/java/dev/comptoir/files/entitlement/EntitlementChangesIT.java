package dev.comptoir.files.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a program catches up with entitlements: whatever changes one moves it to the end. */
@QuarkusTest
@WithComptoir(database = "files")
class EntitlementChangesIT {

    @Inject
    ExpireEntitlements expire;

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    private UUID file;
    private String link;
    private String first;
    private String second;

    @BeforeEach
    void sold() {
        file = Shop.readyFile("x", "\"maxDownloadsPerOrder\":5,\"accessExpiryDays\":30");
        keys("K-1").then().statusCode(200);
        link = Shop.link(publisher, file);
        first = changed("updatedAt").getFirst();
        Shop.link(publisher, file);
        second = changed("updatedAt").getLast();
        assertThat(changed("updatedAt")).containsExactly(first, second);
    }

    @Test
    void by_downloads() {
        given().get(link).then().statusCode(200);
        assertThat(changed("updatedAt")).containsExactly(second, first);
        assertThat(changed("-updatedAt")).containsExactly(first, second);
    }

    @Test
    void by_the_merchant() {
        post(first, "extension", "{\"addedDownloads\":1}");
        assertThat(changed("updatedAt")).containsExactly(second, first);
        post(second, "reset", "");
        assertThat(changed("updatedAt")).containsExactly(first, second);
        post(first, "revocation", "{\"note\":\"charged back\"}");
        assertThat(changed("updatedAt")).containsExactly(second, first);
    }

    @Test
    void by_its_end() {
        Database.current()
                .execute(
                        "update entitlements set expires_at = now() - interval '1 second' where id = ?",
                        UUID.fromString(first));
        expire.handle().await().indefinitely();
        assertThat(changed("updatedAt")).containsExactly(second, first);
    }

    @Test
    void by_a_new_content_and_by_keys_that_come_later() {
        Instant before = Instant.parse(updatedAt(second));
        merchant()
                .header("If-Match", "*")
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .put("/files/{id}/content?forEarlierBuyers=true", file)
                .then()
                .statusCode(200);
        assertThat(updatedAt(first)).isEqualTo(updatedAt(second));
        assertThat(Instant.parse(updatedAt(second))).isAfter(before);
        keys("K-2").then().statusCode(200).body("servedEntitlements", equalTo(1));
        assertThat(Instant.parse(updatedAt(second))).isAfter(Instant.parse(updatedAt(first)));
    }

    @Test
    void only_those_that_changed_since_are_found() {
        List<String> since = merchant()
                .queryParam("fileGuid", file)
                .queryParam("updatedFrom", updatedAt(second))
                .get("/entitlements")
                .path("items.id");
        assertThat(since).containsExactly(second);
        merchant().get("/entitlements?updatedFrom=yesterday").then().statusCode(400);
        merchant().get("/entitlements?sort=fileGuid").then().statusCode(400);
    }

    /** Page by page, one on each. */
    private List<String> changed(String sort) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asked = merchant()
                    .queryParam("fileGuid", file)
                    .queryParam("sort", sort)
                    .queryParam("limit", 1);
            JsonPath page = (cursor == null ? asked : asked.queryParam("cursor", cursor))
                    .get("/entitlements")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static String updatedAt(String id) {
        return merchant().get("/entitlements/{id}", id).path("updatedAt");
    }

    private static void post(String id, String what, String body) {
        merchant().body(body).post("/entitlements/{id}/" + what, id).then().statusCode(200);
    }

    private Response keys(String key) {
        return merchant().body("{\"keys\":[\"%s\"]}".formatted(key)).post("/files/{id}/licence-keys", file);
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }
}
