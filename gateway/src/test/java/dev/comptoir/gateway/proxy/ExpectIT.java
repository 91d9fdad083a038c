package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that holds its body back until it is asked for it. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ExpectIT {

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private static void head(Socket socket, String line, String key, int length) throws IOException {
        RawHttp.write(
                socket,
                "%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                                .formatted(line, key, length)
                        + "Expect: 100-continue\r\n\r\n");
    }

    private static void awaitContinue(Socket socket) throws IOException {
        assertThat(new String(socket.getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.ISO_8859_1))
                .isEqualTo(CONTINUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT /v1/files/3/content|hello|200",
                "POST /v1/orders/1/payments|{}|200",
                "POST /v1/api-keys|{}|400"
            })
    void the_body_of_a_request_that_is_let_in_is_asked_for_once(String line, String body, int status)
            throws IOException {
        try (Socket socket = RawHttp.connect()) {
            head(socket, line, Keys.secret(), body.length());
            awaitContinue(socket);
            RawHttp.write(socket, body + "GET /health HTTP/1.0\r\n\r\n");
            RawHttp.Answer answer = RawHttp.readAll(socket);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).doesNotContain("100 Continue");
        }
    }

    /** Before it is known whether the body comes after all, the connection ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT /v1/files/3/content|sk_nobody|5|401",
                "POST /v1/orders/1/payments|known|2000000|413",
                "POST /v1/recovery-campaigns|known|2|503"
            })
    void the_body_of_a_request_that_is_refused_is_not(String line, String key, int length, int status)
            throws IOException {
        try (Socket socket = RawHttp.connect()) {
            head(socket, line, key.equals("known") ? Keys.secret() : key, length);
            RawHttp.Answer answer = RawHttp.readAll(socket);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).containsIgnoringCase("connection: close").contains("application/problem+json");
        }
    }
}
