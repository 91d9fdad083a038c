package dev.comptoir.files.download;

import static dev.comptoir.files.download.Downloads.range;
import static dev.comptoir.files.download.Downloads.used;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class DownloadIT {

    private static final String CONTENT = "0123456789";

    private static EventPublisher publisher;

    @BeforeAll
    static void connect() {
        publisher = new EventPublisher();
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void sends_the_bytes_as_an_attachment_that_cannot_act() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        String sha256 = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";
        given().get(link)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"song.txt\"; filename*=UTF-8''song.txt")
                .header("Content-Type", "text/plain")
                .header("Content-Length", "10")
                .header("ETag", "\"" + sha256 + "\"")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer")
                .body(equalTo(CONTENT));
    }

    /** A gateway that sees the folder of contents sends the bytes itself. */
    @Test
    void names_the_file_to_a_gateway_that_sees_it() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        given().header("X-Internal-Files", "1")
                .header("Range", "bytes=2-4")
                .get(link)
                .then()
                .statusCode(206)
                .header("X-Internal-File", matchesPattern("[^ .][^ ]* 2 3"))
                .header("Content-Type", "text/plain")
                .header("Content-Range", "bytes 2-4/10")
                .body(equalTo(""));
        assertThat(used(link)).isEqualTo(1);
        given().header("X-Internal-Files", "1")
                .head(link)
                .then()
                .statusCode(200)
                .header("Content-Length", "10");
    }

    @Test
    void ignores_parameters_that_others_append_to_the_link() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        given().get(link + "?utm_source=mail&fbclid=abc").then().statusCode(200).body(equalTo(CONTENT));
        given().head(link + "?mc_eid=1").then().statusCode(200);
        assertThat(used(link)).isEqualTo(1);
    }

    /** A range is for GET alone. */
    @Test
    void head_says_what_the_whole_file_is_whatever_range_is_asked_for() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        for (String range : List.of("bytes=2-4", "bytes=0-", "bytes=10-")) {
            given().header("Range", range)
                    .head(link)
                    .then()
                    .statusCode(200)
                    .header("Content-Length", "10")
                    .header("Content-Range", nullValue())
                    .header("Accept-Ranges", "bytes");
        }
    }

    @Test
    void sends_and_counts_nothing_where_the_buyer_has_the_content() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        String etag = given().head(link).then().extract().header("ETag");
        for (String known : List.of(etag, "\"another\", W/" + etag, "*")) {
            given().header("If-None-Match", known)
                    .header("Range", "bytes=10-")
                    .get(link)
                    .then()
                    .statusCode(304)
                    .header("ETag", etag)
                    .header("Cache-Control", "private, no-store")
                    .body(equalTo(""));
            given().header("If-None-Match", known).head(link).then().statusCode(304);
        }
        assertThat(used(link)).isZero();
        given().header("If-None-Match", "\"another\"")
                .get(link)
                .then()
                .statusCode(200)
                .body(equalTo(CONTENT));
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void says_where_the_content_ends_to_a_range_behind_it_and_counts_nothing() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        range(link, "bytes=10-")
                .statusCode(416)
                .header("Content-Range", "bytes */10")
                .contentType("application/problem+json")
                .body("code", equalTo("range-not-satisfiable"));
        assertThat(used(link)).isZero();
    }

    @Test
    void sends_everything_when_the_content_is_not_the_one_meant() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        given().header("Range", "bytes=4-")
                .header("If-Range", "\"another\"")
                .get(link)
                .then()
                .statusCode(200)
                .body(equalTo(CONTENT));
        given().header("Range", "bytes=1-2,4-5")
                .get(link)
                .then()
                .statusCode(200)
                .body(equalTo(CONTENT));
    }

    @Test
    @Proves("V22")
    @Proves("F-004")
    void gives_nothing_after_the_end_of_access() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"accessExpiryDays\":1"));
        given().get(link).then().statusCode(200);
        Database.current()
                .execute(
                        "update entitlements set expires_at = now() - interval '1 second' where id = ?",
                        Shop.entitlement(link));
        given().get(link).then().statusCode(410).body("code", equalTo("download-expired"));
        range(link, "bytes=4-").statusCode(410).body("code", equalTo("download-expired"));
        given().head(link).then().statusCode(410);
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    @Proves("V23")
    void gives_nothing_for_a_guid_or_a_link_nobody_was_given() {
        UUID file = Shop.readyFile(CONTENT, "");
        String link = Shop.link(publisher, file);
        String token = link.substring(link.lastIndexOf('/') + 1);
        char other = token.charAt(40) == 'A' ? 'B' : 'A';
        for (String wrong : List.of(
                file.toString(), token.substring(0, 40) + other + token.substring(41), token + "AA", "x", "%00")) {
            given().urlEncodingEnabled(false)
                    .get("/downloads/" + wrong)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("download-not-found"));
        }
        given().auth()
                .oauth2(Tokens.all())
                .get("/files/{guid}/content", file)
                .then()
                .statusCode(404);
        given().get("/files/{guid}", file).then().statusCode(401);
        assertThat(used(link)).isZero();
    }

    @Test
    void stops_at_once_when_the_merchant_takes_it_back() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        given().get(link).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body("{}")
                .post("/entitlements/{id}/revocation", Shop.entitlement(link))
                .then()
                .statusCode(200);
        given().get(link).then().statusCode(410).body("code", equalTo("download-revoked"));
        range(link, "bytes=4-").statusCode(410);
    }
}
