package dev.comptoir.suite;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.testkit.document.DocumentedMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole suite, started and stopped as the README says, with data and ports of its own. */
final class RunningSuite implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/suite").toAbsolutePath();
    private static final Path CONSOLE = Path.of("target/suite-console.log").toAbsolutePath();

    /** All ports stay below 32768, where Linux begins to give ports to outgoing connections. */
    private static final int OFFSET = 11_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Properties keys = new Properties();
    private final Map<String, String> environment;

    RunningSuite() throws IOException {
        this(Map.of());
    }

    /** @param environment what it is started with beside its data and ports */
    RunningSuite(Map<String, String> environment) throws IOException {
        this.environment = environment;
        comptoir("reset", "--yes");
        if (comptoir("up", "--detach") != 0) {
            throw new IllegalStateException("The suite did not start:\n" + Files.readString(CONSOLE));
        }
        try (Reader reader = Files.newBufferedReader(HOME.resolve("secrets/keys.properties"))) {
            keys.load(reader);
        }
    }

    /** Runs a command of the launcher; its console goes to {@code target/suite-console.log}. */
    int comptoir(String... arguments) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Stream.concat(Stream.of(ROOT.resolve("comptoir").toString()), Stream.of(arguments))
                        .toList());
        command.environment().put("COMPTOIR_SKIP_BUILD", "1");
        command.environment().put("COMPTOIR_HOME", HOME.toString());
        command.environment().put("COMPTOIR_PORT_OFFSET", Integer.toString(OFFSET));
        command.environment().putAll(environment);
        command.redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(CONSOLE.toFile()));
        return command.start().onExit().join().exitValue();
    }

    /** What is wrong with the messages that its programs have left on Kafka. */
    SortedSet<String> undocumentedMessages() {
        return DocumentedMessages.faults("127.0.0.1:" + (19_092 + OFFSET));
    }

    /**
     * @param status 0 when there was none
     * @param etag as it came; empty for none
     * @param retryAfter seconds; 0 for none
     */
    record Answer(int status, JsonNode body, String etag, int retryAfter) {

        private static final Answer NONE = new Answer(0, JSON.nullNode(), "", 0);

        /** Whether a client asks again: no answer, or one about the moment. */
        boolean isToBeAskedAgain() {
            return status == 0 || status == 429 || status >= 500;
        }

        /** The same for one that knows that nothing but the moment is in the way: a fault is an answer. */
        boolean isLeftOpen() {
            return status == 0 || status == 429 || status == 502 || isUndecided();
        }

        /** Whether it was not done in time, or is still being done. */
        private boolean isUndecided() {
            return status == 503 || status == 504 || body.path("code").asText().equals("idempotency-key-in-progress");
        }
    }

    /** The process of a program: gateway, orders, carts ... */
    ProcessHandle process(String program) throws IOException {
        long id = Long.parseLong(
                Files.readAllLines(HOME.resolve("run/" + program + ".pid")).getFirst());
        return ProcessHandle.of(id).orElseThrow();
    }

    /** The server of all its databases. */
    ProcessHandle databaseServer() throws IOException {
        long id = Long.parseLong(Files.readAllLines(HOME.resolve("data/postgres/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(id).orElseThrow();
    }

    /** A merchant who does not give up: asks with the same key until there is an answer, whatever dies meanwhile. */
    Answer persistentMerchant(String method, String path, String body, String... headers) {
        return untilAnswered(method, path, "secretKey", body, headers);
    }

    /** The same of a shopper. */
    Answer persistentShopper(String method, String path, String body) {
        return untilAnswered(method, path, "publishableKey", body);
    }

    private Answer untilAnswered(String method, String path, String key, String body, String... headers) {
        HttpRequest.Builder builder = request(method, path, keys.getProperty(key), body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (headers.length > 0) {
            builder.headers(headers);
        }
        HttpRequest request = builder.build();
        return await("an answer to " + method + " " + path)
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> orNone(request), answer -> !answer.isLeftOpen());
    }

    private Answer orNone(HttpRequest request) {
        try {
            return exchange(request);
        } catch (UncheckedIOException _) {
            return Answer.NONE;
        }
    }

    Answer merchant(String method, String path, String body) {
        return send(method, path, keys.getProperty("secretKey"), body);
    }

    /** Replaces what is there, whatever its version. */
    Answer replace(String path, String body) {
        return send(
                "PUT",
                path,
                keys.getProperty("secretKey"),
                body,
                "If-Match",
                merchant("GET", path, "").etag());
    }

    Answer upload(String path, String content) {
        return send("PUT", path, keys.getProperty("secretKey"), content, "Content-Type", "application/octet-stream");
    }

    /** What came for this address, the newest first. */
    JsonNode mails(String to) {
        return exchange(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + (8025 + OFFSET) + "/api/mails?to=" + to))
                        .build())
                .body()
                .get("mails");
    }

    /** Where a link leads without a key, and no further. */
    Answer follow(String link) {
        return exchange(HttpRequest.newBuilder(URI.create(link)).build());
    }

    Answer storefront(String method, String path, String body) {
        return send(method, path, keys.getProperty("publishableKey"), body);
    }

    /** All that comes back for these bytes until the gateway ends the connection. */
    String typed(String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", 8080 + OFFSET)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same once, whatever becomes of it. */
    Answer attempt(String method, String path, String body, String idempotencyKey) {
        HttpRequest.Builder request = request(method, path, keys.getProperty("publishableKey"), body);
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return orNone(request.build());
    }

    @Override
    public void close() throws IOException {
        comptoir("down");
    }

    private Answer send(String method, String path, String key, String body, String... headers) {
        HttpRequest.Builder request = request(method, path, key, body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return askedAgain(request.build());
    }

    private static HttpRequest.Builder request(String method, String path, String key, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + OFFSET) + "/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .setHeader("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    /** As a client should: what was not answered in time is asked again with the same key, so that it is done once. */
    private Answer askedAgain(HttpRequest request) {
        return await("an answer to " + request.method() + " " + request.uri())
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> exchange(request), answer -> !answer.isUndecided());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean isJson =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    isJson ? JSON.readTree(answer.body()) : JSON.nullNode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
