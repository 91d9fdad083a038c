package dev.comptoir.gateway.feed;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of server-sent events as its other end does, and can be cut. */
final class EventStream implements AutoCloseable {

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpClientRequest request;
    private volatile int status;
    private volatile String lastId;
    private volatile boolean isOver;
    private volatile boolean isStalled;
    private volatile HttpClientResponse answer;

    /** One event that arrived. */
    record Message(String id, String type, String data) {}

    static EventStream open(HttpClient client, String key, String query, String lastId) {
        return client.request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/v1/events?" + query)
                .map(request -> new EventStream(request, key, lastId))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Its reader takes nothing before {@link #goOn()}. */
    static EventStream openStalled(HttpClient client, String key, String query) {
        return client.request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/v1/events?" + query)
                .map(request -> new EventStream(request, key, null, true))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    void goOn() {
        isStalled = false;
        answer.resume();
    }

    static HttpClient client(Vertx vertx, int connections) {
        return vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
    }

    private EventStream(HttpClientRequest request, String key, String lastId) {
        this(request, key, lastId, false);
    }

    private EventStream(HttpClientRequest request, String key, String lastId, boolean isStalled) {
        this.isStalled = isStalled;
        this.request = request;
        this.lastId = lastId;
        request.putHeader("Authorization", "Bearer " + key).putHeader("Accept", "text/event-stream");
        if (lastId != null) {
            request.putHeader("Last-Event-ID", lastId);
        }
        request.send().onSuccess(this::read).onFailure(_ -> isOver = true);
    }

    private void read(HttpClientResponse from) {
        if (isStalled) {
            from.pause();
        }
        answer = from;
        status = from.statusCode();
        RecordParser parser = RecordParser.newDelimited("\n\n", block -> take(block.toString()));
        from.handler(parser).endHandler(_ -> isOver = true).exceptionHandler(_ -> isOver = true);
    }

    private void take(String block) {
        String id = field(block, "id");
        if (block.contains("data:")) {
            messages.add(new Message(id, field(block, "event"), field(block, "data")));
        }
        if (id != null) {
            lastId = id;
        }
    }

    private static String field(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    List<Message> messages() {
        return messages;
    }

    String lastId() {
        return lastId;
    }

    int status() {
        return status;
    }

    boolean isOver() {
        return isOver;
    }

    @Override
    public void close() {
        request.reset();
    }
}
