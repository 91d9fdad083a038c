package dev.comptoir.files.download;

import static dev.comptoir.files.download.Downloads.range;
import static dev.comptoir.files.download.Downloads.used;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
class CountedDownloadIT {

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
}
