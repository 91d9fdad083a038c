package dev.comptoir.files.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files as forms of pages send them. */
@QuarkusTest
@WithComptoir(database = "files")
class FormIT {

    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n";

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @TestHTTPResource("/")
    URI server;

    /** Whatever was refused: nothing half is left. */
    @AfterEach
    void nothingHalfIsLeft() {
        Awaitility.await("no parts").until(() -> {
            try (Stream<Path> parts = Files.list(directory.resolve("incoming"))) {
                return parts.findAny().isEmpty();
            }
        });
    }

    @Test
    @Proves("F-001")
    void a_form_makes_a_file_of_its_one_file_and_its_fields() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        String id = merchant()
                .multiPart("maxDownloadsPerOrder", "3")
                .multiPart("file", "album.mp3", content, "audio/mpeg")
                .multiPart("accessExpiryDays", "")
                .post("/uploads/form")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("name", equalTo("album.mp3"))
                .body("contentType", equalTo("audio/mpeg"))
                .body("state", equalTo("READY"))
                .body("size", equalTo(content.length))
                .body("maxDownloadsPerOrder", equalTo(3))
                .body("accessExpiryDays", nullValue())
                .extract()
                .path("id");
        Object key =
                Database.current().value("select storage_key from files where guid = ?", java.util.UUID.fromString(id));
        assertThat(directory.resolve("contents").resolve(key.toString())).hasBinaryContent(content);
    }

    @Test
    void refuses_forms_that_are_no_upload() {
        long files = Database.current().count("files");
        merchant()
                .multiPart("name", "a.txt")
                .post("/uploads/form")
                .then()
                .statusCode(400)
                .body("code", equalTo("form-without-file"));
        merchant()
                .multiPart("file", "a.txt", new byte[1])
                .multiPart("other", "b.txt", new byte[1])
                .post("/uploads/form")
                .then()
                .statusCode(400)
                .body("code", equalTo("form-with-several-files"));
        merchant()
                .multiPart("file", "a.txt", new byte[0])
                .post("/uploads/form")
                .then()
                .statusCode(422)
                .body("code", equalTo("empty-content"));
        merchant()
                .multiPart("file", "a.txt", new byte[1])
                .multiPart("maxDownloads", "3")
                .post("/uploads/form")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/maxDownloads"));
        merchant()
                .multiPart("file", "a.txt", new byte[1])
                .multiPart("maxDownloadsPerOrder", "many")
                .post("/uploads/form")
                .then()
                .statusCode(400);
        merchant()
                .contentType("application/json")
                .body("{}")
                .post("/uploads/form")
                .then()
                .statusCode(415);
        assertThat(Database.current().count("files")).isEqualTo(files);
    }

    @Test
    void keeps_nothing_of_names_that_cannot_be_and_of_forms_that_never_end() throws IOException {
        long files = Database.current().count("files");
        assertThat(raw(HEAD.formatted("../a.txt") + "x\r\n--b--\r\n"))
                .contains(" 400 ")
                .contains("/name");
        assertThat(raw(HEAD.formatted("x".repeat(10_000)) + "x\r\n--b--\r\n")).contains(" 400 ");
        assertThat(raw(HEAD.formatted("a.txt") + "x")).contains(" 400 ").contains("content-incomplete");
        assertThat(raw("no form at all")).contains(" 400 ");
        assertThat(Database.current().count("files")).isEqualTo(files);
    }

    @Test
    void keeps_nothing_when_the_sender_goes_away() throws IOException {
        try (Socket socket = connect(5_000_000)) {
            byte[] head = HEAD.formatted("a.txt").getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(new byte[1_000_000]);
            Awaitility.await("it has begun").until(() -> {
                try (Stream<Path> parts = Files.list(directory.resolve("incoming"))) {
                    return parts.findAny().isPresent();
                }
            });
        }
    }

    private String raw(String body) throws IOException {
        try (Socket socket = connect(body.length())) {
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[8192];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }

    private Socket connect(int length) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /v1/uploads/form HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.all()
                                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all());
    }
}
