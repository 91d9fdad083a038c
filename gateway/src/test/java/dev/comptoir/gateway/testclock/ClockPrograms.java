package dev.comptoir.gateway.testclock;

import dev.comptoir.gateway.Keys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Six programs with clocks of their own behind a gateway with a test clock; the first step of a path names the program. */
public final class ClockPrograms implements QuarkusTestResourceLifecycleManager {

    static final List<String> NAMES = List.of("orders", "inventory", "carts", "campaigns", "catalog", "files");

    private final Map<String, Long> leads = new ConcurrentHashMap<>();
    private final Map<String, Integer> states = new ConcurrentHashMap<>();
    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        int port = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        Map<String, String> config = new HashMap<>();
        NAMES.forEach(
                name -> config.put("comptoir.services." + name + ".url", "http://127.0.0.1:" + port + "/" + name));
        config.put("gateway.first-keys-file", Keys.fileOfThisRun().toString());
        config.put("comptoir.test-clock", "true");
        return config;
    }

    @Override
    public void stop() {
        vertx.close();
    }

    /** {@code GET /carts} tells its lead, {@code PUT /carts?status=503} what it answers from then on. */
    private void handle(HttpServerRequest request) {
        String[] steps = request.path().split("/");
        if (steps.length > 2) {
            request.body().onSuccess(body -> answer(request, steps[1], body.toJsonObject()));
        } else if (request.getParam("status") == null) {
            request.response().end(Long.toString(leads.getOrDefault(steps[1], 0L)));
        } else {
            states.put(steps[1], Integer.parseInt(request.getParam("status")));
            request.response().end();
        }
    }

    private void answer(HttpServerRequest request, String name, JsonObject move) {
        int status = states.getOrDefault(name, 200);
        JsonObject answer = new JsonObject();
        if (status == 200) {
            long lead = leads.merge(name, move.getLong("leadMicros"), Math::max);
            answer.put("now", Instant.now().plusNanos(lead * 1_000).toString()).put("leadMicros", lead);
        } else {
            answer.put("code", "test-clock-off").put("detail", "Off.");
        }
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(answer.toBuffer());
    }
}
