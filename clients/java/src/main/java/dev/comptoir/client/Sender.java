package dev.comptoir.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request, and sends it again where that is safe: the same headers and with them the same idempotency key. */
final class Sender {

    private final Comptoir.Builder settings;
    private final ObjectMapper json;

    Sender(Comptoir.Builder settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    HttpRequest.Builder request(String target, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url + target))
                .timeout(timeout == null ? settings.timeout : timeout);
        return settings.key.isEmpty() ? request : request.header("Authorization", "Bearer " + settings.key);
    }

    HttpResponse<byte[]> send(HttpRequest request, boolean isRepeatable) {
        for (int attempt = 0; ; attempt++) {
            boolean isLast = attempt >= settings.retries;
            Duration pause = Retries.guess(attempt, settings.random);
            try {
                HttpResponse<byte[]> response = exchange(request);
                if (response.statusCode() < 400) {
                    return response;
                }
                ComptoirProblem problem = problem(response);
                pause = problem.retryAfter().orElse(pause);
                if (isLast
                        || !Retries.isWorthRepeating(isRepeatable, problem)
                        || pause.compareTo(settings.longestPause) > 0) {
                    throw problem;
                }
            } catch (IOException failure) {
                if (isLast || !isRepeatable) {
                    throw new ComptoirUnreachable(
                            request.method() + " " + request.uri().getPath(), failure);
                }
            } catch (InterruptedException interrupted) {
                throw interrupted(interrupted);
            }
            pause(pause);
        }
    }

    /** The time is that of the whole answer: what stops in the middle of it is no answer either. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        Duration limit = request.timeout().orElse(settings.timeout);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                settings.http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no answer within " + limit);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    void pause(Duration pause) {
        try {
            settings.pause.of(pause);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private ComptoirProblem problem(HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (IOException notJson) {
            body = JsonNodeFactory.instance.missingNode();
        }
        return new ComptoirProblem(
                response.statusCode(),
                body,
                Retries.after(response.headers(), settings.clock).orElse(null));
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The thread was interrupted while it waited for the API.", interrupted);
    }
}
