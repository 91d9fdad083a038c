package dev.comptoir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bytes on a socket, for what no HTTP client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /** Everything that came back until the connection ended. */
    public record Answer(String text) {

        public int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        /** One answer and nothing behind it: a problem whose connection ends. */
        public Answer isProblem(int status, String code) {
            assertThat(text).startsWith("HTTP/1.1 " + status + " ");
            assertThat(text.split("HTTP/1.1 ", -1)).hasSize(2);
            assertThat(headers())
                    .contains("connection: close", "content-type: application/problem+json")
                    .contains("content-length: " + body().length())
                    .anyMatch(header -> header.startsWith("date: "));
            assertThat(Json.read(body().getBytes(StandardCharsets.ISO_8859_1), Told.class))
                    .satisfies(told -> {
                        assertThat(told.status()).isEqualTo(status);
                        assertThat(told.code()).isEqualTo(code);
                        assertThat(told.type()).endsWith("/problems/" + code);
                        assertThat(told.detail()).endsWith(".");
                        assertThat(told.traceId()).matches("[0-9a-f]{32}");
                    });
            return this;
        }

        private List<String> headers() {
            return Arrays.stream(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n"))
                    .skip(1)
                    .map(header -> header.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    private record Told(String type, int status, String code, String detail, String traceId) {}

    /** Of the program that runs in this JVM. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static Socket connect() throws IOException {
        return connect(port());
    }

    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends a text that ends with {@code Connection: close} and reads to the end. */
    public static Answer send(String request) throws IOException {
        return send(port(), request);
    }

    /** The same of the server at this port. */
    public static Answer send(int port, String request) throws IOException {
        try (Socket socket = connect(port)) {
            write(socket, request);
            return readAll(socket);
        }
    }

    public static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** What comes until the connection ends; fails when it breaks instead, or stays open. */
    public static Answer readAll(Socket socket) throws IOException {
        return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
}
