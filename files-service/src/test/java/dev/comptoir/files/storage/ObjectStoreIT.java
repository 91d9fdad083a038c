package dev.comptoir.files.storage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Contents that lie in an object store and are handed off by address. */
@QuarkusTest
@WithComptoir(database = "files")
@TestProfile(ObjectStoreProfile.class)
class ObjectStoreIT {

    private static final String CONTENT = "0123456789";

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @ConfigProperty(name = "files.storage.s3.endpoint")
    String endpoint;

    @Inject
    Storage storage;

    @Test
    void a_download_is_counted_here_and_its_bytes_come_from_there() {
        UUID file = Shop.file("Été.txt", "\"maxDownloadsPerOrder\":1");
        Shop.upload(file, CONTENT.getBytes()).statusCode(200);
        try (EventPublisher publisher = new EventPublisher()) {
            String link = Shop.link(publisher, file);
            given().header("If-None-Match", "*")
                    .header("Range", "bytes=4-")
                    .head(link)
                    .then()
                    .statusCode(200)
                    .header("Content-Length", "10")
                    .header("ETag", nullValue());

            String address = handOff(link, "bytes=0-");
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"Ete.txt\"; filename*=UTF-8''%C3%89t%C3%A9.txt")
                    .header("Cache-Control", "private, no-store")
                    .body(equalTo(CONTENT));
            given().urlEncodingEnabled(false)
                    .header("Range", "bytes=4-")
                    .get(handOff(link, "bytes=4-"))
                    .then()
                    .statusCode(206)
                    .body(equalTo("456789"));

            assertThat(used(file)).isEqualTo(1);
            given().header("Range", "bytes=10-").get(link).then().statusCode(416);
            given().get(link + "/page")
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("form-action 'self' " + endpoint));
        }
    }

    @Test
    void a_content_that_the_store_has_lost_costs_the_buyer_no_download() {
        UUID file = Shop.readyFile(CONTENT, "\"maxDownloadsPerOrder\":1");
        try (EventPublisher publisher = new EventPublisher()) {
            String link = Shop.link(publisher, file);
            await(storage.remove(key(file)));
            given().get(link).then().statusCode(503).body("code", equalTo("storage-unavailable"));
            assertThat(used(file)).isZero();
        }
    }

    @Test
    void bytes_of_a_deleted_file_are_removed_and_nothing_stays_behind() throws IOException {
        UUID file = Shop.readyFile(CONTENT, "");
        String key = key(file);
        assertThat(await(storage.sha256(key)))
                .isEqualTo("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882");
        Awaitility.await("an empty spool").until(() -> {
            try (Stream<Path> spool = Files.list(directory.resolve("incoming"))) {
                return spool.findAny().isEmpty();
            }
        });

        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .header("If-Match", "*")
                .delete("/files/{id}", file)
                .then()
                .statusCode(204);
        Awaitility.await().until(() -> Database.current().count("content_removals where storage_key = ?", key) == 0);
        assertThat(await(storage.mustBeReadable(key)
                        .map(_ -> "there")
                        .onFailure()
                        .recoverWithItem("gone")))
                .isEqualTo("gone");
    }

    @Test
    void an_upload_in_parts_goes_from_the_spool_to_the_store() {
        String upload = Shop.path(given().auth()
                .oauth2(Tokens.all())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header(
                        "Upload-Metadata",
                        "filename " + java.util.Base64.getEncoder().encodeToString("a.txt".getBytes()))
                .post("/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
        List.of(0, 5)
                .forEach(offset -> given().auth()
                        .oauth2(Tokens.all())
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", offset)
                        .contentType("application/offset+octet-stream")
                        .body(CONTENT.substring(offset, offset + 5).getBytes())
                        .patch(upload)
                        .then()
                        .statusCode(204));
        UUID file = UUID.fromString(given().auth()
                .oauth2(Tokens.all())
                .get(upload)
                .then()
                .body("complete", equalTo(true))
                .extract()
                .path("fileGuid"));
        assertThat(await(storage.sha256(key(file)))).isEqualTo(sha256(file));
    }

    @Test
    void a_picture_is_shown_from_there() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        ValidatableResponse image = given().auth()
                .oauth2(Tokens.all())
                .contentType("application/octet-stream")
                .body(png.toByteArray())
                .post("/images")
                .then()
                .statusCode(201);
        for (String url :
                List.of(image.extract().<String>path("url"), image.extract().<String>path("variants[0].url"))) {
            String address = given().redirects()
                    .follow(false)
                    .get(Shop.path(url))
                    .then()
                    .statusCode(302)
                    .header("Cache-Control", "public, max-age=240")
                    .extract()
                    .header("Location");
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType("image/png");
        }
    }

    private String handOff(String link, String range) {
        return given().redirects()
                .follow(false)
                .header("Range", range)
                .get(link)
                .then()
                .statusCode(302)
                .header("Cache-Control", "private, no-store")
                .header("Location", startsWith(endpoint + "/"))
                .extract()
                .header("Location");
    }

    private static int used(UUID file) {
        return ((Number) Database.current().value("select used_downloads from entitlements where file_guid = ?", file))
                .intValue();
    }

    private static String key(UUID file) {
        return Database.current()
                .value("select storage_key from files where guid = ?", file)
                .toString();
    }

    private static String sha256(UUID file) {
        return HexFormat.of()
                .formatHex((byte[]) Database.current().value("select sha256 from files where guid = ?", file));
    }

    private static <T> T await(io.smallrye.mutiny.Uni<T> result) {
        return result.await().atMost(Duration.ofSeconds(60));
    }
}
