package dev.comptoir.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.SmallServices;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class SharedFolderIT {

    private static String key;

    @BeforeEach
    void content() throws IOException {
        key = key == null ? Keys.withScopes("files:read") : key;
        Path file = SmallServices.SHARED.resolve("ab").resolve("song");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "0123456789");
        Files.writeString(SmallServices.SHARED.resolveSibling("secret"), "not for sale");
    }

    private static ValidatableResponse named(String file) {
        return given().auth()
                .oauth2(key)
                .queryParam("file", file)
                .get("/v1/files/named")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 10", "3 4", "9 1"})
    void a_file_that_is_named_is_sent_from_the_folder(String part) {
        int from = Integer.parseInt(part.split(" ")[0]);
        int count = Integer.parseInt(part.split(" ")[1]);
        byte[] body = named("ab/song " + part)
                .statusCode(200)
                .header("Content-Type", "audio/mpeg")
                .header("Content-Length", equalTo("" + count))
                .header("X-Internal-File", nullValue())
                .extract()
                .asByteArray();
        assertThat(new String(body, StandardCharsets.US_ASCII)).isEqualTo("0123456789".substring(from, from + count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret 0 12", "ab/../../secret 0 12", "ab/none 0 12"})
    void what_is_not_in_the_folder_is_not_sent(String file) {
        named(file).statusCode(503).body("code", equalTo("service-unavailable"));
    }

    @Test
    void only_files_service_may_name_a_file() {
        given().auth()
                .oauth2(Keys.withScopes("orders:read"))
                .header("X-Internal-Files", "1")
                .queryParam("file", "ab/song 0 10")
                .get("/v1/orders/named")
                .then()
                .statusCode(500);
    }
}
