package dev.comptoir.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows that an answer is being made where much is done before its head: a 103 without headers every second, which the gateway
 * takes and nobody else sees. Who is silent hangs. Only around work of the program itself: a database that hangs is no work.
 */
@ApplicationScoped
public class SignsOfWork {

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** A program that does the same for three minutes hangs, whatever it shows. */
    private static final int MOST = 180;

    private final CurrentVertxRequest current;
    private final Vertx vertx;

    SignsOfWork(CurrentVertxRequest current, Vertx vertx) {
        this.current = current;
        this.vertx = vertx;
    }

    public <T> Uni<T> during(Uni<T> work) {
        return Uni.createFrom().deferred(() -> shown(work, current.getCurrent().request()));
    }

    private <T> Uni<T> shown(Uni<T> work, HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return work;
        }
        AtomicInteger shown = new AtomicInteger();
        long timer = vertx.setPeriodic(EVERY.toMillis(), _ -> show(shown.incrementAndGet(), request.response()));
        return work.onTermination().invoke(() -> vertx.cancelTimer(timer));
    }

    private static void show(int sign, HttpServerResponse answer) {
        if (sign <= MOST && !answer.headWritten() && !answer.closed()) {
            answer.writeEarlyHints(MultiMap.caseInsensitiveMultiMap());
        }
    }
}
