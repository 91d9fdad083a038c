package dev.comptoir.files.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class DownloadIT {

    private static final String CONTENT = "0123456789";

    private static EventPublisher publisher;

    @TestHTTPResource("/")
    URI server;

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
    void publishes_a_counted_download() {
        UUID file = Shop.readyFile(CONTENT, "");
        String link = Shop.link(publisher, file);
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            given().get(link).then().statusCode(200);
            FileDownloadedV1 published = files.await(FileDownloadedV1.class, file);
            assertThat(published.usedDownloads()).isEqualTo(1);
            assertThat(published.version()).isEqualTo(3);
            assertThat(published.entitlementId()).isEqualTo(Shop.entitlement(link));
        }
    }

    @Test
    @Proves("V21")
    @Proves("F-005")
    void lets_three_downloads_with_their_restarts_of_a_hundred_at_once_through_when_three_are_allowed() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":3"));
        List<HttpResponse<String>> answers =
                atOnce(link, IntStream.range(0, 100).mapToObj(_ -> "bytes=0-"));
        int through = 3 * (1 + DownloadRule.RESTARTS);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 206)
                .hasSize(through)
                .allMatch(answer -> answer.body().equals(CONTENT));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 410)
                .hasSize(100 - through)
                .allMatch(answer -> answer.body().contains("downloads-used-up"));
        assertThat(used(link)).isEqualTo(3);
    }

    @Test
    void counts_the_pieces_of_a_download_manager_as_one_download() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        List<HttpResponse<String>> answers =
                atOnce(link, Stream.of("bytes=0-2", "bytes=3-5", "bytes=6-8", "bytes=9-9"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(206);
        assertThat(answers.stream().map(HttpResponse::body).collect(Collectors.joining()))
                .isEqualTo(CONTENT);
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void counts_a_players_probe_and_the_transfer_after_it_as_one_download() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        range(link, "bytes=0-1").statusCode(206);
        range(link, "bytes=0-").statusCode(206).body(equalTo(CONTENT));
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void begins_again_after_a_broken_start_but_not_for_ever() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        for (int i = 0; i <= DownloadRule.RESTARTS; i++) {
            given().get(link).then().statusCode(200).body(equalTo(CONTENT));
        }
        assertThat(used(link)).isEqualTo(1);
        given().get(link).then().statusCode(410).body("code", equalTo("downloads-used-up"));
        range(link, "bytes=4-").statusCode(206);
    }

    @Test
    void gives_the_buyer_the_file_after_a_prefetch_and_a_scanner() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        for (String header : List.of("Sec-Purpose", "Purpose", "X-Moz")) {
            given().header(header, "prefetch;prerender")
                    .get(link)
                    .then()
                    .statusCode(204)
                    .header("Cache-Control", "no-store");
        }
        assertThat(used(link)).isZero();
        given().header("User-Agent", "MailScanner").get(link).then().statusCode(200);
        given().get(link).then().statusCode(200).body(equalTo(CONTENT));
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void ignores_parameters_that_others_append_to_the_link() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, ""));
        given().get(link + "?utm_source=mail&fbclid=abc").then().statusCode(200).body(equalTo(CONTENT));
        given().head(link + "?mc_eid=1").then().statusCode(200);
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void counts_nothing_for_head() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        for (int i = 0; i < 3; i++) {
            given().head(link)
                    .then()
                    .statusCode(200)
                    .header("Content-Length", "10")
                    .header("Accept-Ranges", "bytes");
        }
        assertThat(used(link)).isZero();
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
    void goes_on_with_a_broken_transfer_without_counting_it_again() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1"));
        given().get(link).then().statusCode(200);
        range(link, "bytes=4-")
                .statusCode(206)
                .header("Content-Range", "bytes 4-9/10")
                .body(equalTo("456789"));
        range(link, "bytes=-2")
                .statusCode(206)
                .header("Content-Range", "bytes 8-9/10")
                .body(equalTo("89"));
        assertThat(used(link)).isEqualTo(1);
    }

    @Test
    void counts_a_range_when_no_transfer_is_open() {
        String link = Shop.link(publisher, Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":2"));
        range(link, "bytes=4-5").statusCode(206).header("Content-Length", "2").body(equalTo("45"));
        assertThat(used(link)).isEqualTo(1);
        Database.current()
                .execute(
                        "update entitlements set resumable_until = now() - interval '1 second' where id = ?",
                        Shop.entitlement(link));
        range(link, "bytes=6-").statusCode(206);
        assertThat(used(link)).isEqualTo(2);
        Database.current()
                .execute(
                        "update entitlements set resumable_until = now() - interval '1 second' where id = ?",
                        Shop.entitlement(link));
        range(link, "bytes=6-").statusCode(410);
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
    void rolls_back_the_count_together_with_its_event() {
        UUID file = Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1");
        String link = Shop.link(publisher, file);
        given().get(link).then().statusCode(200);
        Database.current().execute("update entitlements set restarts = 5 where id = ?", Shop.entitlement(link));
        Object before = Database.current().value("select event_version from files where guid = ?", file);
        given().get(link).then().statusCode(410);
        assertThat(Database.current().value("select event_version from files where guid = ?", file))
                .isEqualTo(before);
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

    private List<HttpResponse<String>> atOnce(String link, Stream<String> ranges) {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> requests = ranges.map(
                        range -> HttpRequest.newBuilder(server.resolve("/v1" + link))
                                .header("Range", range)
                                .build())
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        return requests.stream().map(CompletableFuture::join).toList();
    }

    private static ValidatableResponse range(String link, String range) {
        return given().header("Range", range).get(link).then();
    }

    private static int used(String link) {
        return (int) Database.current()
                .value("select used_downloads from entitlements where id = ?", Shop.entitlement(link));
    }
}
