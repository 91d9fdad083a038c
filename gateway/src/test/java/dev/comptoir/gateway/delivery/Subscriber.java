package dev.comptoir.gateway.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's server that gets webhooks and answers as its path says. */
public final class Subscriber implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile boolean isDown;

    /** One request that came in. */
    public record Received(String path, MultiMap headers, String body) {}

    public Subscriber() {
        port = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public List<Received> on(String path) {
        return received.stream().filter(each -> each.path().equals(path)).toList();
    }

    public void isDown(boolean down) {
        isDown = down;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            received.add(new Received(
                    request.path(), MultiMap.caseInsensitiveMultiMap().addAll(request.headers()), body.toString()));
            String path = request.path();
            if (path.startsWith("/gone")) {
                request.response().setStatusCode(410).end();
            } else if (path.startsWith("/busy")) {
                request.response()
                        .setStatusCode(429)
                        .putHeader("Retry-After", "7200")
                        .end("slow down");
            } else if (path.startsWith("/elsewhere")) {
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", url("/ok"))
                        .end();
            } else if (path.startsWith("/fails") || isDown) {
                request.response().setStatusCode(500).end("broken \0 here");
            } else if (!path.startsWith("/hangs")) {
                request.response().setStatusCode(204).end();
            }
        });
    }

    @Override
    public void close() {
        vertx.close();
    }
}
