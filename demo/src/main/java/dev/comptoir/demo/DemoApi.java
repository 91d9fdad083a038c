package dev.comptoir.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Speaks to the suite with one API key, as a storefront, a merchant's script or nobody in particular. */
final class DemoApi {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final String key;

    /** @param key empty for requests without a key */
    DemoApi(String base, String key) {
        this.base = base;
        this.key = key;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    Answer postCsv(String path, byte[] csv) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(csv)));
    }

    Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String etag, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer putBytes(String path, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** An address the suite itself has given out, such as a link in a mail. */
    static Answer follow(String address) {
        return new DemoApi("", "").get(address);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String name = request.method() + " " + request.uri();
        try {
            return new Answer(name, HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new DemoFailure(
                    name + " got no answer (" + e.getMessage() + "). Is the suite running? ./comptoir up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }
}
