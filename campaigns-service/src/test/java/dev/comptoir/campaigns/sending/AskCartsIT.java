package dev.comptoir.campaigns.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.comptoir.campaigns.Story;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.contracts.calls.CartStatusesAnswerV1.State;
import dev.comptoir.contracts.calls.CartStatusesRequestV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right before a mail goes out, carts-service says where the cart stands. */
@QuarkusTest
@WithComptoir(database = "campaigns")
class AskCartsIT {

    @Inject
    ScriptedCartStatuses carts;

    @Inject
    RecoveryDesk desk;

    @Inject
    SuitePasses passes;

    @Inject
    Vertx vertx;

    @AfterEach
    void speak() {
        carts.beSilent(false);
    }

    @ParameterizedTest
    @CsvSource({
        "CONVERTED, STOPPED ORDERED",
        "RESUMED, STOPPED RESUMED",
        "UNKNOWN, SUPPRESSED UNSENDABLE",
        "OPEN_ABANDONED, SENT"
    })
    void only_a_cart_that_is_still_abandoned_gets_its_mail_however_late_the_events_are(State state, String expected) {
        Story story = Story.fresh().abandoned();
        carts.answer(story.cartId, state);

        desk.runTwoHoursAfter(story);

        assertThat(story.state()).isEqualTo(expected);
        assertThat(story.mails()).isEqualTo(state == State.OPEN_ABANDONED ? 1 : 0);
    }

    /** However many carts somebody leaves, and however late the events of the newer ones are. */
    @Test
    void a_cart_whose_customer_has_left_another_one_since_gets_no_mail() {
        Story story = Story.fresh().abandoned();
        carts.answerOutdone(story.cartId);

        desk.runTwoHoursAfter(story);

        assertThat(story.state()).isEqualTo("SUPPRESSED NEWER_CART");
        assertThat(story.mails()).isZero();
    }

    @Test
    void without_an_answer_the_mail_waits() {
        Story story = Story.fresh().abandoned();
        carts.beSilent(true);
        desk.runTwoHoursAfter(story);
        assertThat(story.state()).isEqualTo("SCHEDULED");
        assertThat(story.mails()).isZero();

        carts.beSilent(false);
        desk.run();

        assertThat(story.state()).isEqualTo("SENT");
    }

    @Test
    void the_call_carries_a_pass_and_anything_but_an_answer_is_none() throws IOException {
        UUID cart = UUID.randomUUID();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        server.createContext("/v1/internal/cart-statuses", exchange -> {
            passes.check(
                    CartStatusesRequestV1.PURPOSE, exchange.getRequestHeaders().getFirst("Authorization"));
            CartStatusesRequestV1 asked =
                    Json.read(exchange.getRequestBody().readAllBytes(), CartStatusesRequestV1.class);
            byte[] answer = Json.bytes(new CartStatusesAnswerV1(asked.cartIds().stream()
                    .map(id -> new CartStatusV1(id, State.CONVERTED, 3, false))
                    .toList()));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        CartStatuses there = new CartStatuses(
                vertx, passes, "http://127.0.0.1:" + server.getAddress().getPort());

        // What does not come in time is no answer.
        await().untilAsserted(() -> assertThat(there.find(List.of(cart)).await().indefinitely())
                .contains(Map.of(cart, new CartStatusV1(cart, State.CONVERTED, 3, false))));
        server.stop(0);
        try (Socket taken = new Socket()) {
            // Nobody else can come to listen there.
            taken.bind(new InetSocketAddress("127.0.0.1", 0));
            CartStatuses nowhere = new CartStatuses(vertx, passes, "http://127.0.0.1:" + taken.getLocalPort());
            assertThat(nowhere.find(List.of(cart)).await().indefinitely()).isEmpty();
        }
    }
}
