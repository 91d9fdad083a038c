package dev.comptoir.orders.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Done;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Unknown;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Speaks Stripe's HTTP API: forms in, JSON out, one pinned version, no redirects, and never longer than it may. */
final class StripeClient {

    /** What fields mean follows from it; events of another version may be shaped in another way. */
    static final String VERSION = "2026-07-29.dahlia";

    private static final Logger LOG = Logger.getLogger(StripeClient.class);
    private static final int MOST_BYTES = 1024 * 1024;

    private final HttpClient http;
    private final String base;
    private final String secretKey;
    private final Duration timeout;

    StripeClient(Vertx vertx, String base, String secretKey, Duration timeout) {
        this.base = base.replaceAll("/+$", "");
        this.secretKey = secretKey;
        this.timeout = timeout;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(5_000)
                        .setKeepAliveTimeout(20)
                        .setVerifyHost(true),
                new PoolOptions().setHttp1MaxSize(16));
    }

    Uni<ProviderAnswer<JsonNode>> get(String path, Map<String, String> query) {
        String address = query.isEmpty() ? path : path + "?" + form(query);
        return send(options(HttpMethod.GET, address), Buffer.buffer());
    }

    Uni<ProviderAnswer<JsonNode>> post(String path, Map<String, String> form, String key) {
        RequestOptions options = options(HttpMethod.POST, path)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Idempotency-Key", key);
        return send(options, Buffer.buffer(form(form)));
    }

    private RequestOptions options(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(base + path)
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .putHeader("Authorization", "Bearer " + secretKey)
                .putHeader("Stripe-Version", VERSION)
                .putHeader("Accept", "application/json");
    }

    private Uni<ProviderAnswer<JsonNode>> send(RequestOptions options, Buffer body) {
        return Uni.createFrom()
                .deferred(() -> http.request(options).chain(request -> request.send(body)))
                // A kept-alive connection that the other side has just closed; a second call with the key does nothing
                // twice.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .chain(StripeClient::read)
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("Stripe gave no answer to %s: %s", options.getMethod(), failure))
                .onFailure()
                .recoverWithItem(failure -> new Unknown<>(failure.toString(), false));
    }

    private static Uni<ProviderAnswer<JsonNode>> read(HttpClientResponse response) {
        return response.body().map(body -> answer(response.statusCode(), body.getBytes()));
    }

    /** An answer that was cut or garbled says nothing, whatever its status. */
    static ProviderAnswer<JsonNode> answer(int status, byte[] body) {
        JsonNode json = json(body);
        if (json == null || !json.isObject()) {
            return new Unknown<>("answered " + status + " without JSON", status >= 500);
        }
        if (status == 200) {
            return new Done<>(json);
        }
        JsonNode error = json.path("error");
        String code = error.path("code").asText(error.path("type").asText("error"));
        return isRefusal(status, error)
                ? new Refused<>(code, error.path("message").asText())
                : new Unknown<>("answered " + status + " " + code, status >= 500);
    }

    /** A wrong key, too many calls, the same call still running or another version's words say nothing about the payment. */
    private static boolean isRefusal(int status, JsonNode error) {
        boolean isAboutTheRequest = status == 400 || status == 402 || status == 404;
        return isAboutTheRequest
                && error.isObject()
                && !error.path("type").asText().equals("idempotency_error");
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length > MOST_BYTES ? null : Json.read(body, JsonNode.class);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return null;
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
