package dev.comptoir.platform.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final List<Map<String, String>> seen = new CopyOnWriteArrayList<>();
    private volatile Consumer<HttpServerRequest> behaviour;
    private final int port = vertx.getDelegate()
            .createHttpServer()
            .requestHandler(request -> request.bodyHandler(body -> {
                seen.add(Map.of(
                        "method", request.method().name(),
                        "path", request.path(),
                        "token", request.getHeader("Authorization"),
                        "key", String.valueOf(request.getHeader("Idempotency-Key")),
                        "body", body.toString()));
                behaviour.accept(request);
            }))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();

    record Question(String name) {}

    record Reply(String name) {}

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void a_call_carries_the_callers_token_and_key_and_its_answer_is_read() {
        behaviour = request -> request.response().setStatusCode(201).end("{\"name\":\"B\"}");

        Answer<Reply> answer = ask(LONG);

        assertThat(answer).isEqualTo(new Done<>(201, new Reply("B")));
        assertThat(seen)
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .containsEntry("method", "POST")
                        .containsEntry("path", "/v1/things")
                        .containsEntry("token", "Bearer t")
                        .containsEntry("key", "k")
                        .containsEntry("body", "{\"name\":\"A\"}"));
    }

    @Test
    void a_refusal_is_passed_on_with_its_code_details_and_fields() {
        behaviour = request -> request.response().setStatusCode(409).end("""
                {"status":409,"code":"insufficient-stock","detail":"Only 1 left.","lines":[{"sku":"A"}],
                 "errors":[{"pointer":"/lines/0","code":"short","detail":"Only 1."}]}""");

        Answer<Reply> answer = ask(LONG);

        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("insufficient-stock");
            assertThat(refused.refusal().kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.refusal()).hasMessage("Only 1 left.");
            assertThat(refused.refusal().details()).isEqualTo(Map.of("lines", List.of(Map.of("sku", "A"))));
            assertThat(refused.refusal().errors()).containsExactly(new FieldError("/lines/0", "short", "Only 1."));
        });
    }

    @Test
    void an_answer_of_5xx_leaves_open_what_happened_and_says_when_to_ask_again() {
        behaviour = request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "4")
                .end();

        assertThat(ask(LONG))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.retryAfter()).hasSeconds(4));
    }

    @Test
    void silence_until_the_deadline_leaves_open_what_happened() {
        behaviour = _ -> {};

        assertThat(ask(Duration.ofMillis(200))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_connection_that_is_closed_in_our_face_is_tried_once_more() {
        behaviour = request -> {
            if (seen.size() == 1) {
                request.connection().close();
            } else {
                request.response().end("{\"name\":\"B\"}");
            }
        };

        assertThat(ask(LONG)).isEqualTo(new Done<>(200, new Reply("B")));
        assertThat(seen).hasSize(2);
    }

    @Test
    void a_program_that_keeps_failing_is_left_alone_for_a_moment() {
        behaviour = request -> request.response().setStatusCode(500).end();
        ServiceClient client = client(LONG);

        for (int i = 0; i < 20; i++) {
            assertThat(ask(client)).isInstanceOf(Unknown.class);
        }

        assertThat(seen).hasSizeLessThan(20);
    }

    @Test
    void what_it_asks_for_counts_unless_the_pause_it_gets_is_longer() {
        behaviour = request -> {
            request.response().setStatusCode(503).putHeader("Retry-After", seen.size() == 1 ? "30" : "1");
            request.response().end();
        };
        ServiceClient client = client(LONG);

        assertThat(waitAfter(client)).hasSeconds(30);
        await("the pause after two trials").until(() -> waitAfter(client).toSeconds() >= 3);
        assertThat(seen).as("eight until it is left alone, and the trials").hasSizeLessThan(15);
    }

    private Duration waitAfter(ServiceClient client) {
        return ((Unknown<Reply>) ask(client)).retryAfter();
    }

    private Answer<Reply> ask(Duration deadline) {
        return ask(client(deadline));
    }

    private Answer<Reply> ask(ServiceClient client) {
        ServiceCall call =
                ServiceCall.post("/v1/things", new Question("A"), "Bearer t").withKey("k");
        return client.send(call, Reply.class).await().atMost(LONG.multipliedBy(3));
    }

    private ServiceClient client(Duration deadline) {
        return new ServiceClient(vertx, "http://127.0.0.1:" + port, deadline);
    }
}
