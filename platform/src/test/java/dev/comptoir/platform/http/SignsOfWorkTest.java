package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignsOfWorkTest {

    private final Vertx vertx = Vertx.vertx();
    private final CurrentVertxRequest current = new CurrentVertxRequest();
    private final SignsOfWork signs = new SignsOfWork(current, vertx);
    private final CompletableFuture<String> work = new CompletableFuture<>();

    @AfterEach
    void close() {
        got(vertx.close());
    }

    /** The work is done when two signs of it were seen, and so never without any. */
    @Test
    void who_waits_sees_that_an_answer_is_being_made_and_then_the_answer() {
        Router router = Router.router(vertx);
        router.get().handler(this::answer);
        HttpServer server = got(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        HttpClient client = vertx.createHttpClient();
        AtomicInteger seen = new AtomicInteger();
        Future<Buffer> answer = client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.earlyHintsHandler(_ -> finishAfter(seen.incrementAndGet()))
                        .send())
                .compose(HttpClientResponse::body);
        assertThat(got(answer)).hasToString("done");
        assertThat(seen).hasValue(2);
    }

    private void answer(RoutingContext exchange) {
        current.setCurrent(exchange);
        signs.during(Uni.createFrom().completionStage(work))
                .subscribe()
                .with(done -> exchange.response().end(done));
    }

    private void finishAfter(int seen) {
        if (seen == 2) {
            work.complete("done");
        }
    }

    private static <T> T got(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
