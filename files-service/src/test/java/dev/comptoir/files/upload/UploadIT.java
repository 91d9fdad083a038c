package dev.comptoir.files.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class UploadIT {

    private static final int TEN_MB = 10 * 1024 * 1024;

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @TestHTTPResource("/")
    URI server;

    @Test
    @Proves("F-001")
    void keeps_a_content_far_beyond_the_body_limit_of_other_paths_and_publishes_its_checksum() throws Exception {
        UUID guid = Shop.file("movie.mp4", "");
        byte[] content = random(TEN_MB);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            Shop.upload(guid, content)
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("state", equalTo("READY"))
                    .body("size", equalTo(TEN_MB))
                    .body("sha256", equalTo(sha256));
            FileUploadedV1 published = files.await(FileUploadedV1.class, guid);
            assertThat(published).isEqualTo(new FileUploadedV1(guid, 1, "movie.mp4", "text/plain", TEN_MB, sha256));
        }
        assertThat(Files.readAllBytes(stored(guid))).isEqualTo(content);
        assertThat(Database.current().count("content_removals where storage_key like ?", "%" + guid + "%"))
                .isZero();
    }

    @Test
    @Proves("F-001")
    void keeps_a_content_of_any_type_under_any_name_as_it_came() throws IOException {
        byte[] content = random(1_000);
        for (String type :
                List.of("image/png", "application/x-msdownload", "text/html; charset=utf-8", "chemical/x-pdb")) {
            String id = given().auth()
                    .oauth2(Tokens.all())
                    .contentType("application/json")
                    .body("{\"name\":\"été (1).tar.gz\",\"contentType\":\"" + type + "\"}")
                    .post("/files")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            put(UUID.fromString(id), "X-Kind", "any", content).statusCode(200).body("contentType", equalTo(type));
            assertThat(Files.readAllBytes(stored(UUID.fromString(id)))).isEqualTo(content);
        }
    }

    @Test
    @Proves("V23")
    void never_replaces_a_content() throws IOException {
        UUID guid = Shop.readyFile("first", "");
        Shop.upload(guid, "second".getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("content-already-there"));
        assertThat(Files.readString(stored(guid))).isEqualTo("first");
    }

    @Test
    void takes_a_content_whose_digest_is_right() throws Exception {
        byte[] content = "checked".getBytes(StandardCharsets.UTF_8);
        for (String header : List.of("Content-Digest", "Repr-Digest")) {
            put(Shop.file("a.txt", ""), header, digest(content), content).statusCode(200);
        }
    }

    @Test
    void keeps_nothing_of_a_content_with_another_digest() throws Exception {
        UUID guid = Shop.file("a.txt", "");
        put(
                        guid,
                        "Content-Digest",
                        digest("promised".getBytes(StandardCharsets.UTF_8)),
                        "sent".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("checksum-mismatch"));
        assertNothingKept(guid);
    }

    @Test
    void refuses_what_is_not_one_whole_plain_content() {
        UUID guid = Shop.file("a.txt", "");
        byte[] content = {1};
        put(guid, "Content-Digest", "sha-256=nonsense", content)
                .statusCode(400)
                .body("code", equalTo("invalid-digest"));
        put(guid, "Content-Range", "bytes 0-0/2", content).statusCode(400).body("code", equalTo("partial-content"));
        put(guid, "Content-Encoding", "br", content)
                .statusCode(415)
                .body("code", equalTo("unsupported-content-encoding"));
        Shop.upload(guid, new byte[0]).statusCode(422).body("code", equalTo("empty-content"));
        given().auth()
                .oauth2(Tokens.all())
                .multiPart("file", "a.txt", content)
                .put("/files/{guid}/content", guid)
                .then()
                .statusCode(415);
        Shop.upload(UUID.randomUUID(), content).statusCode(404).body("code", equalTo("file-not-found"));
    }

    @Test
    void refuses_uploads_without_the_scope_before_reading_them() {
        UUID guid = Shop.file("a.txt", "");
        byte[] content = random(TEN_MB);
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .body(content)
                .put("/files/{guid}/content", guid)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        given().body(content).put("/files/{guid}/content", guid).then().statusCode(401);
    }

    @Test
    void refuses_a_declared_length_beyond_the_limit_at_once() throws IOException {
        UUID guid = Shop.file("a.txt", "");
        try (Socket socket = connect(guid, "Content-Length: " + (30L << 30))) {
            String answer = read(socket);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("content-too-large");
        }
    }

    @Test
    void invites_the_body_only_when_it_is_welcome() throws IOException {
        UUID guid = Shop.file("a.txt", "");
        try (Socket socket = connect(guid, "Content-Length: 4\r\nExpect: 100-continue")) {
            assertThat(read(socket)).startsWith("HTTP/1.1 100 Continue");
            socket.getOutputStream().write("body".getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket)).startsWith("HTTP/1.1 200");
        }
        try (Socket socket = connect(guid, "Content-Length: 4\r\nExpect: 100-continue")) {
            assertThat(read(socket)).startsWith("HTTP/1.1 409");
        }
    }

    @Test
    void leaves_nothing_of_an_upload_that_breaks_off() throws IOException {
        UUID guid = Shop.file("a.txt", "");
        Awaitility.await("those of other uploads are gone").until(() -> parts() == 0);
        try (Socket socket = connect(guid, "Content-Length: 5000000")) {
            socket.getOutputStream().write(random(1_000_000));
            Awaitility.await("the upload has begun").until(() -> parts() == 1);
        }
        Awaitility.await("the part is gone").until(() -> parts() == 0);
        assertNothingKept(guid);
        Shop.upload(guid, "whole".getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    @Test
    void takes_a_chunked_body() throws IOException {
        UUID guid = Shop.file("a.txt", "");
        try (Socket socket = connect(guid, "Transfer-Encoding: chunked")) {
            socket.getOutputStream().write("3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket)).startsWith("HTTP/1.1 200");
        }
        assertThat(Files.readString(stored(guid))).isEqualTo("abcdef");
    }

    @Test
    void leaves_the_limit_of_every_other_path_alone() {
        given().auth()
                .oauth2(Tokens.all())
                .contentType("application/json")
                .body(new byte[1_100_000])
                .post("/files")
                .then()
                .statusCode(413);
    }

    private void assertNothingKept(UUID guid) throws IOException {
        assertThat(Database.current().value("select state from files where guid = ?", guid))
                .isEqualTo("AWAITING_CONTENT");
        assertThat(Database.current().count("outbox where key = ?", guid.toString()))
                .isZero();
        try (Stream<Path> all = Files.walk(directory.resolve("contents"))) {
            assertThat(all.filter(path -> path.toString().contains(guid.toString())))
                    .isEmpty();
        }
    }

    private Path stored(UUID guid) {
        Object key = Database.current().value("select storage_key from files where guid = ?", guid);
        return directory.resolve("contents").resolve(key.toString());
    }

    private long parts() throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("incoming"))) {
            return all.count();
        }
    }

    private static io.restassured.response.ValidatableResponse put(
            UUID guid, String header, String value, byte[] content) {
        return given().auth()
                .oauth2(Tokens.all())
                .header(header, value)
                .contentType("audio/mpeg")
                .body(content)
                .put("/files/{guid}/content", guid)
                .then();
    }

    private Socket connect(UUID guid, String headers) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        out.write(("PUT /v1/files/" + guid + "/content HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.all()
                        + "\r\n" + headers + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        byte[] answer = new byte[8192];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, length, StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) throws Exception {
        return "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)) + ":";
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
