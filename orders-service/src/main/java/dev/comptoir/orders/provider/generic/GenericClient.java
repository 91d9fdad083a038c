package dev.comptoir.orders.provider.generic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Done;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Unknown;
import dev.comptoir.orders.provider.generic.GenericRequests.Request;
import dev.comptoir.platform.net.SafeAnswer;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.SafeRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Sends signed requests to the merchant's program: one address, JSON both ways, no redirects, and never longer than it may. */
final class GenericClient {

    private static final Logger LOG = Logger.getLogger(GenericClient.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_WORDS = 100;
    private static final int LOWEST_ERROR = 500;
    private static final Set<Integer> DONE = Set.of(200, 201);

    /** A wrong signature, too many requests or one that is still running say nothing about the payment. */
    private static final Set<Integer> REFUSALS = Set.of(400, 402, 404, 410, 422);

    private final SafeHttp http;
    private final GenericConfig config;
    private final GenericSignature signature;
    private final URI address;
    private final Clock clock;

    GenericClient(SafeHttp http, GenericConfig config, URI address, GenericSignature signature, Clock clock) {
        this.http = http;
        this.config = config;
        this.address = address;
        this.signature = signature;
        this.clock = clock;
    }

    /** @param key the same for the same request: it is done once */
    Uni<ProviderAnswer<JsonNode>> send(Request request, String key) {
        return Uni.createFrom()
                .deferred(() -> http.send(signed(Json.bytes(request), key)))
                // A kept-alive connection that the other side has just closed; a second call with the key does nothing
                // twice.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .map(GenericClient::answer)
                .onFailure()
                .invoke(failure -> LOG.warnf("The payment program gave no answer to %s: %s", request.type(), failure))
                .onFailure()
                .recoverWithItem(failure -> new Unknown<>(failure.toString(), false));
    }

    private SafeRequest signed(byte[] body, String key) {
        Instant now = clock.instant();
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "accept",
                "application/json",
                "user-agent",
                "Comptoir-Payments/1.0",
                "idempotency-key",
                key,
                "webhook-id",
                key,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signature.sign(key, now, body));
        return new SafeRequest("POST", address, headers, body, config.timeout(), MOST_BYTES, config.reach());
    }

    private static ProviderAnswer<JsonNode> answer(SafeAnswer answer) {
        return answer(answer.status(), answer.isCut() ? new byte[0] : answer.body());
    }

    /** An answer that was cut or garbled says nothing, whatever its status. */
    static ProviderAnswer<JsonNode> answer(int status, byte[] body) {
        JsonNode json = json(body);
        if (json == null || !json.isObject()) {
            return new Unknown<>("answered " + status + " without JSON", status >= LOWEST_ERROR);
        }
        if (DONE.contains(status)) {
            return new Done<>(json);
        }
        String code = json.path("code").asText("");
        return REFUSALS.contains(status) && isWord(code)
                ? new Refused<>(code, json.path("detail").asText())
                : new Unknown<>("answered " + status, status >= LOWEST_ERROR);
    }

    /** A word such as {@code card-declined}. */
    static boolean isWord(String text) {
        return text.length() <= MOST_WORDS && text.matches("[A-Za-z0-9][A-Za-z0-9 ._-]*");
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.read(body, JsonNode.class);
        } catch (UncheckedIOException | IllegalArgumentException _) {
            return null;
        }
    }
}
