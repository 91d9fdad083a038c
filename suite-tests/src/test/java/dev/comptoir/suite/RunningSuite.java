package dev.comptoir.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.testkit.document.DocumentedMessages;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    RunningSuite() throws IOException {
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
        command.redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(CONSOLE.toFile()));
        return command.start().onExit().join().exitValue();
    }

    /** What is wrong with the messages that its programs have left on Kafka. */
    SortedSet<String> undocumentedMessages() {
        return DocumentedMessages.faults("127.0.0.1:" + (19_092 + OFFSET));
    }

    record Answer(int status, JsonNode body) {}

    Answer merchant(String method, String path, String body) {
        return send(method, path, keys.getProperty("secretKey"), body);
    }

    Answer storefront(String method, String path, String body) {
        return send(method, path, keys.getProperty("publishableKey"), body);
    }

    @Override
    public void close() throws IOException {
        comptoir("down");
    }

    private Answer send(String method, String path, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + OFFSET) + "/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
