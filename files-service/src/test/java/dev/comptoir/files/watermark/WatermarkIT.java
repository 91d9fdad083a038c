package dev.comptoir.files.watermark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class WatermarkIT {

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @Inject
    PurgeMarkedContents purge;

    @Inject
    Vertx vertx;

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void each_buyer_gets_a_copy_of_their_own_that_stays_the_same() throws IOException {
        byte[] original = PdfSample.of(1);
        UUID file = marked(original);
        String link = Shop.link(publisher, file);
        String tag = given().head(link).then().statusCode(200).extract().header("ETag");
        Response first = given().get(link);
        byte[] copy = first.asByteArray();
        assertThat(first.header("ETag")).isEqualTo(tag);
        assertThat(first.header("Content-Length")).isEqualTo(Integer.toString(copy.length));
        assertThat(PdfSample.text(copy, 1)).contains("1001", "Ann <b>Lee</b>", "@example.test");
        assertThat(given().get(link).asByteArray()).isEqualTo(copy);

        byte[] rest = given().header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get(link)
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();
        assertThat(rest).isEqualTo(Arrays.copyOfRange(copy, 100, copy.length));
        byte[] other = given().get(Shop.link(publisher, file)).asByteArray();
        assertThat(PdfSample.text(other, 1)).isNotEqualTo(PdfSample.text(copy, 1));
        assertThat(Database.current()
                        .count(
                                "marked_contents m join entitlements e on e.id = m.entitlement_id"
                                        + " where e.file_guid = ?",
                                file))
                .isEqualTo(2);
    }

    /** Copies are made one after the other; the gateway waits for one as long as it sees that the program works. */
    @Test
    void who_waits_for_a_copy_is_shown_that_it_is_being_made() throws IOException {
        String link = Shop.link(publisher, marked(PdfSample.of(1)));
        CountDownLatch turn = new CountDownLatch(1);
        WorkerExecutor copier = vertx.createSharedWorkerExecutor("pdf-watermarks", 1);
        try (Socket buyer = new Socket("127.0.0.1", RestAssured.port)) {
            buyer.setSoTimeout(60_000);
            copier.executeBlocking(() -> turn.await(60, TimeUnit.SECONDS));
            String request = "GET /v1" + link + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            buyer.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String sign = "HTTP/1.1 103 Early Hints\r\n";
            assertThat(new String(buyer.getInputStream().readNBytes(sign.length()), StandardCharsets.ISO_8859_1))
                    .isEqualTo(sign);
            turn.countDown();
            assertThat(new String(buyer.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("HTTP/1.1 200 OK\r\n", "%PDF");
        } finally {
            turn.countDown();
            copier.close();
        }
    }

    @Test
    void what_cannot_be_marked_is_delivered_as_it_is() throws IOException {
        byte[] encrypted = PdfSample.encrypted();
        String link = Shop.link(publisher, marked(encrypted));
        assertThat(given().get(link).asByteArray()).isEqualTo(encrypted);
        assertThat(given().get(Shop.link(publisher, marked("no PDF".getBytes())))
                        .asString())
                .isEqualTo("no PDF");
    }

    @Test
    void copies_go_when_the_file_is_not_to_be_marked_any_more() throws IOException {
        byte[] original = PdfSample.of(1);
        UUID file = marked(original);
        String link = Shop.link(publisher, file);
        given().get(link).then().statusCode(200);
        Path copy = copyOf(file);
        assertThat(copy).exists();
        given().auth()
                .oauth2(Tokens.all())
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body("{\"watermark\":false}")
                .patch("/files/{id}", file)
                .then()
                .statusCode(200)
                .body("watermark", equalTo(false));

        assertThat(given().get(link).asByteArray()).isEqualTo(original);
        purge.handle().await().atMost(Duration.ofSeconds(60));
        Awaitility.await().until(() -> Files.notExists(copy));
    }

    @Test
    void the_copy_of_an_erased_buyer_goes_and_the_next_one_does_not_name_them() throws IOException {
        UUID file = marked(PdfSample.of(1));
        UUID order = UUID.randomUUID();
        String email = "zq" + order + "@example.test";
        publisher.publish(Shop.paid(order, 2, email, "en", Shop.line(file)));
        String link = Shop.path(
                Shop.awaitEntitlements(order, 1).getFirst().get("downloadUrl").toString());
        assertThat(PdfSample.text(given().get(link).asByteArray(), 1)).contains(email);
        Path copy = copyOf(file);
        publisher.publish(new CustomerErasedV1(
                UUID.randomUUID(),
                1,
                email,
                List.of(email),
                "erased-%s@erased.invalid".formatted(order),
                List.of(order),
                Instant.now()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.notExists(copy));
        assertThat(PdfSample.text(given().get(link).asByteArray(), 1)).doesNotContain(email, "Ann <b>Lee</b>");
    }

    private Path copyOf(UUID file) {
        return directory
                .resolve("contents")
                .resolve(Database.current()
                        .value(
                                "select m.storage_key from marked_contents m join entitlements e on e.id = m.entitlement_id"
                                        + " where e.file_guid = ?",
                                file)
                        .toString());
    }

    @Test
    void only_a_pdf_can_have_one() {
        given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body("{\"name\":\"a.txt\",\"contentType\":\"text/plain\",\"watermark\":true}")
                .post("/files")
                .then()
                .statusCode(422)
                .body("code", equalTo("watermark-needs-pdf"));
    }

    private static UUID marked(byte[] content) {
        UUID file = UUID.fromString(given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body("{\"name\":\"book.pdf\",\"contentType\":\"application/pdf\",\"watermark\":true}")
                .post("/files")
                .then()
                .statusCode(201)
                .body("watermark", equalTo(true))
                .extract()
                .path("id"));
        Shop.upload(file, content).statusCode(200);
        return file;
    }
}
