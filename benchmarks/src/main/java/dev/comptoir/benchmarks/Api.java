package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Talks to the running suite as a storefront or a merchant does: HTTP through the gateway, nothing else. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String key;

    Api(String base, String key) {
        this.base = base;
        this.key = key;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** An answer as it comes in; the reader closes it. */
    InputStream stream(String path) {
        HttpRequest request = request(path).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }

    JsonNode post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A file of somebody else's. */
    JsonNode upload(String path, String type, byte[] content, Duration most) {
        return send(request(path)
                .timeout(most)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /** The same from a file on disk, which is read as it is sent. */
    JsonNode upload(String path, String type, Path file, Duration most) {
        try {
            return send(request(path)
                    .timeout(most)
                    .header("Content-Type", type)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(file + " is not there", e);
        }
    }

    /** A file that is made while it is asked for. */
    byte[] file(String path, String json, Duration most) {
        HttpResponse<byte[]> answer = exchange(request(path)
                .timeout(most)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() >= 300) {
            throw failed(answer);
        }
        return answer.body();
    }

    void delete(String path) {
        send(request(path).DELETE().build());
    }

    /** The event feed as it goes on; the reader closes it. */
    InputStream events() {
        HttpRequest request = request("/v1/events?after=latest")
                .header("Accept", "text/event-stream")
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("no event stream", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }

    /** Replaces what has this version. */
    JsonNode put(String path, String json, long version) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    JsonNode put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** @param version what the resource must still be, as its ETag */
    void put(String path, String json, String version) {
        send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<byte[]> answer = exchange(request);
        if (answer.statusCode() >= 300) {
            throw failed(answer);
        }
        try {
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " answered no JSON", e);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted");
        }
    }

    private static BenchFailure failed(HttpResponse<byte[]> answer) {
        return new BenchFailure(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
