package dev.comptoir.files.resumable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Uploads that go on where they broke off, as tus 1.0 has it. */
@QuarkusTest
@WithComptoir(database = "files")
class ResumableUploadIT {

    private static final String PART = "application/offset+octet-stream";

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @TestHTTPResource("/")
    URI server;

    @Inject
    PurgeUploads purge;

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    @Proves("F-001")
    void makes_a_file_of_its_parts_and_publishes_it_once() {
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            UUID upload = begun(11, "filename " + base64("Été.txt") + ",filetype " + base64("text/plain"));
            offset(upload, 0);
            part(upload, 0, "hello ").statusCode(204).header("Upload-Offset", "6");
            offset(upload, 6);
            part(upload, 6, "world")
                    .statusCode(204)
                    .header("Upload-Offset", "11")
                    .header("Upload-Expires", notNullValue())
                    .header("Tus-Resumable", "1.0.0");
            offset(upload, 11);
            UUID file = file(upload);
            FileUploadedV1 published = files.await(FileUploadedV1.class, file);
            assertThat(published.name()).isEqualTo("Été.txt");
            assertThat(published.contentType()).isEqualTo("text/plain");
            assertThat(published.sha256())
                    .isEqualTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
            given().get(Shop.link(publisher, file)).then().statusCode(200).body(equalTo("hello world"));
            part(upload, 11, "").statusCode(409).body("code", equalTo("upload-complete"));
            assertThat(onDisk(upload)).doesNotExist();
        }
    }

    @Test
    void begins_with_its_first_part_and_says_what_it_can() {
        tus().header("Upload-Length", 5)
                .header("Upload-Metadata", "filename " + base64("a.bin"))
                .contentType(PART)
                .body("hello".getBytes(StandardCharsets.UTF_8))
                .post("/uploads")
                .then()
                .statusCode(201)
                .header("Upload-Offset", "5")
                .body("complete", equalTo(true))
                .body("offset", equalTo(5));
        tus().options("/uploads")
                .then()
                .statusCode(204)
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination")
                .header("Tus-Checksum-Algorithm", "sha1,sha256,md5");
        given().auth()
                .oauth2(Tokens.all())
                .header("Upload-Length", 5)
                .post("/uploads")
                .then()
                .statusCode(412)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .body("code", equalTo("tus-version"));
    }

    @Test
    void gives_back_what_was_said_of_it_also_what_means_nothing_here() {
        String metadata = "filename " + base64("a.bin") + ",relativePath " + base64("albums/a.bin");
        UUID upload = begun(5, metadata);
        tus().head("/uploads/{id}", upload).then().statusCode(200).header("Upload-Metadata", metadata);
    }

    @Test
    void goes_on_behind_what_came_of_a_part_that_broke_off() throws IOException {
        UUID upload = begun(3_000_000, "filename " + base64("a.bin"));
        byte[] content = new byte[3_000_000];
        new java.util.Random(1).nextBytes(content);
        try (Socket socket = connect(upload, 3_000_000)) {
            socket.getOutputStream().write(content, 0, 1_000_000);
            Awaitility.await("most has come")
                    .until(() -> Files.exists(onDisk(upload)) && Files.size(onDisk(upload)) >= 512 * 1024);
            part(upload, 0, "x").statusCode(409).body("code", equalTo("upload-in-use"));
        }
        long come = Awaitility.await("the upload is free again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> free(upload), size -> size > 0);
        byte[] rest = java.util.Arrays.copyOfRange(content, (int) come, content.length);
        part(upload, come, rest).statusCode(204);
        assertThat(Files.readAllBytes(stored(file(upload)))).isEqualTo(content);
    }

    @Test
    void completes_an_upload_whose_last_step_was_lost() throws IOException {
        UUID upload = begun(5, "filename " + base64("a.txt"));
        part(upload, 0, "hel").statusCode(204);
        Files.writeString(onDisk(upload), "lo", StandardOpenOption.APPEND);
        offset(upload, 5);
        assertThat(Files.readString(stored(file(upload)))).isEqualTo("hello");
        assertThat(Database.current().count("file_contents where file_guid = ?", file(upload)))
                .isEqualTo(1);
    }

    @Test
    void refuses_old_offsets_wrong_checksums_and_what_is_too_long_and_keeps_nothing_of_them() {
        UUID upload = begun(5, "filename " + base64("a.txt"));
        part(upload, 0, "hel").statusCode(204);
        part(upload, 0, "hel")
                .statusCode(409)
                .body("code", equalTo("upload-offset-mismatch"))
                .body("uploadOffset", equalTo(3));
        part(upload, 4, "o").statusCode(409);
        part(upload, 6, "o").statusCode(400).body("code", equalTo("invalid-upload-offset"));
        part(upload, 3, "lo!").statusCode(413).body("code", equalTo("upload-too-long"));
        checked(upload, 3, "lX", "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00=")
                .statusCode(460)
                .contentType("application/problem+json")
                .body("code", equalTo("upload-checksum-mismatch"));
        checked(upload, 3, "lo", "crc32 AAAA").statusCode(400).body("code", equalTo("invalid-upload-checksum"));
        offset(upload, 3);
        tus().header("Upload-Offset", 3)
                .contentType("application/octet-stream")
                .body("lo".getBytes(StandardCharsets.UTF_8))
                .patch("/uploads/{id}", upload)
                .then()
                .statusCode(415);
        checked(upload, 3, "lo", "md5 xPo2eovi3dnD9bVeRTBoSg==").statusCode(460);
        checked(upload, 3, "lo", "sha1 " + sha1("lo")).statusCode(204);
    }

    @Test
    void refuses_uploads_that_cannot_become_a_file() {
        String name = "filename " + base64("a.txt");
        begin("0", name).statusCode(422).body("code", equalTo("empty-content"));
        begin(Long.toString((20L << 30) + 1), name).statusCode(413).body("code", equalTo("content-too-large"));
        begin("-1", name).statusCode(400).body("code", equalTo("upload-length-required"));
        begin("5", "filename !").statusCode(400).body("code", equalTo("invalid-upload-metadata"));
        for (String wrong : new String[] {"../a", "a\u0000b", "x".repeat(2_000), ""}) {
            begin("5", "filename " + base64(wrong)).statusCode(400).body("errors[0].pointer", equalTo("/name"));
        }
        begin("5", name + ",fileGuid " + base64(UUID.randomUUID().toString())).statusCode(404);
        begin("5", name + ",fileGuid " + base64(Shop.readyFile("x", "").toString()))
                .statusCode(409)
                .body("code", equalTo("content-already-there"));
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 5)
                .post("/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void replaces_the_content_of_a_file_whose_version_it_names() {
        UUID file = Shop.readyFile("first", "");
        String location = tus().header("Upload-Length", 6)
                .header("Upload-Metadata", "fileGuid " + base64(file.toString()))
                .header("If-Match", "\"2\"")
                .post("/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        UUID upload = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        part(upload, 0, "second").statusCode(204);
        assertThat(file(upload)).isEqualTo(file);
        given().get(Shop.link(publisher, file)).then().body(equalTo("second"));
    }

    @Test
    void drops_what_is_terminated_or_left_alone_for_too_long() {
        UUID terminated = begun(5, "filename " + base64("a.txt"));
        part(terminated, 0, "hel").statusCode(204);
        tus().delete("/uploads/{id}", terminated).then().statusCode(204);
        assertThat(onDisk(terminated)).doesNotExist();
        part(terminated, 3, "lo").statusCode(404).body("code", equalTo("upload-not-found"));
        UUID left = begun(5, "filename " + base64("a.txt"));
        part(left, 0, "hel").statusCode(204);
        Database.current().execute("update uploads set expires_at = now() - interval '1 second' where id = ?", left);
        part(left, 3, "lo").statusCode(410).body("code", equalTo("upload-expired"));
        purge.handle().await().atMost(Duration.ofSeconds(60));
        assertThat(onDisk(left)).doesNotExist();
        tus().head("/uploads/{id}", left).then().statusCode(404);
    }

    private static UUID begun(long length, String metadata) {
        String location = begin(Long.toString(length), metadata)
                .statusCode(201)
                .header("Upload-Offset", "0")
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static ValidatableResponse begin(String length, String metadata) {
        return tus().header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post("/uploads")
                .then();
    }

    private static ValidatableResponse part(UUID upload, long offset, String bytes) {
        return part(upload, offset, bytes.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse part(UUID upload, long offset, byte[] bytes) {
        return tus().header("Upload-Offset", offset)
                .contentType(PART)
                .body(bytes)
                .patch("/uploads/{id}", upload)
                .then();
    }

    private static ValidatableResponse checked(UUID upload, long offset, String bytes, String checksum) {
        return tus().header("Upload-Offset", offset)
                .header("Upload-Checksum", checksum)
                .contentType(PART)
                .body(bytes.getBytes(StandardCharsets.UTF_8))
                .patch("/uploads/{id}", upload)
                .then();
    }

    private static void offset(UUID upload, long offset) {
        tus().head("/uploads/{id}", upload)
                .then()
                .statusCode(200)
                .header("Upload-Offset", Long.toString(offset))
                .header("Cache-Control", "no-store");
    }

    /** How far it is when nobody writes; 0 while somebody does. */
    private static long free(UUID upload) {
        long size = Long.parseLong(tus().head("/uploads/{id}", upload).header("Upload-Offset"));
        int probe = tus().header("Upload-Offset", size)
                .contentType(PART)
                .body(new byte[0])
                .patch("/uploads/{id}", upload)
                .statusCode();
        return probe == 204 ? size : 0;
    }

    private static UUID file(UUID upload) {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.all())
                .get("/uploads/{id}", upload)
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .extract()
                .path("fileGuid"));
    }

    private Path onDisk(UUID upload) {
        return directory.resolve("uploads").resolve(upload + ".part");
    }

    private Path stored(UUID file) {
        Object key = Database.current().value("select storage_key from files where guid = ?", file);
        return directory.resolve("contents").resolve(key.toString());
    }

    private Socket connect(UUID upload, int length) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream()
                .write(("PATCH /v1/uploads/" + upload + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.all()
                                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " + PART
                                + "\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static RequestSpecification tus() {
        return given().auth().oauth2(Tokens.all()).header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha1(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(java.security.MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
