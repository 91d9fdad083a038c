package dev.comptoir.platform.call;

import dev.comptoir.json.Json;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Calls one program of the suite with the caller's token and trace, within a deadline, and tells yes, no and nobody-knows
 * apart. A program that fails several times in a row is left alone for a moment.
 */
public final class ServiceClient {

    private static final Logger LOG = Logger.getLogger(ServiceClient.class);
    private static final int CONNECTIONS = 64;

    private final String url;
    private final Duration deadline;
    private final HttpClient http;
    private final Breaker breaker = new Breaker(8, Duration.ofSeconds(1), Duration.ofSeconds(8), System::nanoTime);

    /** @param url where the program listens, without a path */
    public ServiceClient(Vertx vertx, String url, Duration deadline) {
        this.url = url;
        this.deadline = deadline;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setKeepAliveTimeout(50),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** Always completes: whatever goes wrong on the way is {@link Unknown}. */
    public <T> Uni<Answer<T>> send(ServiceCall call, Class<T> type) {
        if (!breaker.allows()) {
            Throwable paused = new IllegalStateException(url + " is left alone for a moment");
            return Uni.createFrom().item(new Unknown<>(paused, breaker.retryAfter()));
        }
        Buffer body = Buffer.buffer(Json.bytes(call.body()));
        return Uni.createFrom()
                .deferred(() -> http.request(options(call)).chain(request -> request.send(body)))
                // A kept-alive connection that the other side has just closed says nothing about the other side.
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .chain(response -> read(response, type))
                .map(this::counted)
                .onFailure()
                .recoverWithItem(failure -> failed(call, failure));
    }

    private RequestOptions options(ServiceCall call) {
        RequestOptions options = new RequestOptions()
                .setMethod(call.method())
                .setAbsoluteURI(url + call.path())
                .setTimeout(deadline.toMillis())
                .putHeader("Authorization", call.authorization())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json, application/problem+json")
                .putHeader(Trace.HEADER, Trace.current());
        return call.idempotencyKey() == null ? options : options.putHeader("Idempotency-Key", call.idempotencyKey());
    }

    private static <T> Uni<Answer<T>> read(HttpClientResponse response, Class<T> type) {
        String retryAfter = response.getHeader("Retry-After");
        return response.body().map(body -> answer(response.statusCode(), body.getBytes(), retryAfter, type));
    }

    private static <T> Answer<T> answer(int status, byte[] body, String retryAfter, Class<T> type) {
        if (status >= 200 && status < 300) {
            return new Done<>(status, type == Void.class ? null : Json.read(body, type));
        }
        if (isRefusal(status)) {
            return new Refused<>(PassedOn.refusal(status, body));
        }
        String said = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        return new Unknown<>(new IllegalStateException("answered " + status + " " + said), seconds(retryAfter));
    }

    /** 401 is about the token on its way, 408 and 429 about the moment: none of them is a word about the request. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    }

    private static Duration seconds(String retryAfter) {
        boolean isNumber = retryAfter != null && retryAfter.matches("\\d{1,4}");
        return Duration.ofSeconds(isNumber ? Math.max(1, Long.parseLong(retryAfter)) : 1);
    }

    /** Who has to wait is not sent back into the pause that begins now. */
    private <T> Answer<T> counted(Answer<T> answer) {
        if (!(answer instanceof Unknown<T>(var cause, var asked))) {
            breaker.succeeded();
            return answer;
        }
        breaker.failed();
        Duration pause = breaker.retryAfter();
        return new Unknown<>(cause, asked.compareTo(pause) > 0 ? asked : pause);
    }

    private <T> Answer<T> failed(ServiceCall call, Throwable failure) {
        breaker.failed();
        LOG.warnf("%s %s%s has no answer: %s", call.method(), url, call.path(), failure);
        return new Unknown<>(failure, breaker.retryAfter());
    }
}
