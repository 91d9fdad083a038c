package dev.comptoir.orders.paymentsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import dev.comptoir.localstack.payment.StripeFault;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an answer, in the end there is one payment at the provider, and the order knows it. */
@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class LostAnswersIT {

    private static final String SECRET = "{\"form\":\"CLIENT_SECRET\"}";

    /** How many cuts; by hand more. */
    private static final int CUTS = Integer.getInteger("comptoir.cuts", 60);

    private static final int LONGEST_ANSWER = 1_200;

    /** A session that was started while something went wrong, and its order. */
    private record Started(Orders.Placed order, String session) {}

    private static Started started() {
        Orders.Placed order = Orders.placed();
        String session = Sessions.start(order.id(), SECRET)
                .statusCode(201)
                .body("state", oneOf("CREATING", "OPEN", "UNKNOWN"))
                .extract()
                .path("id");
        return new Started(order, session);
    }

    private static void assertPaidOnce(List<Started> all) {
        Sessions.awaitStates(all.stream().map(Started::session).toList(), "OPEN");
        all.forEach(LostAnswersIT::assertPaidOnce);
    }

    private static void assertPaidOnce(Started started) {
        String intent = Sessions.get(started.order().id(), started.session())
                .body("state", equalTo("OPEN"))
                .extract()
                .<String>path("clientSecret")
                .replaceAll("_secret.*", "");
        assertThat(StripeStub.eventsOf(started.session()).stream()
                        .filter(event -> event.type().equals("payment_intent.created")))
                .hasSize(1);
        StripeStub.server().pay(intent, TestCard.VISA);
        Sessions.deliverAll(intent);
        Orders.get(started.order().id()).body("paymentStatus", equalTo("PAID")).body("payments", hasSize(1));
    }

    @Test
    void an_answer_that_is_cut_at_any_byte_is_asked_for_again() {
        List<Started> all = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            StripeStub.proxy().cutAfter(i * LONGEST_ANSWER / CUTS);
            all.add(started());
            StripeStub.proxy().heal();
        }
        assertPaidOnce(all);
    }

    @Test
    void a_silent_a_slow_and_a_broken_provider_make_one_payment() {
        List<Started> all = new ArrayList<>();
        for (StripeFault fault : List.of(
                StripeFault.silence(),
                StripeFault.slow(Duration.ofSeconds(7)),
                StripeFault.broken(500),
                StripeFault.broken(429))) {
            StripeStub.server().fail(fault);
            all.add(started());
        }
        assertPaidOnce(all);
    }

    /** What is there when a program is killed after its first transaction, and after the call. */
    @Test
    void a_program_that_was_killed_between_its_steps_goes_on() {
        Started started = started();
        Database.current().execute("""
                        update payment_sessions set state = 'CREATING', reference = null, client_secret = null, attempts = 0
                         where id = ?""", UUID.fromString(started.session()));
        assertPaidOnce(List.of(started));
    }

    @Test
    void an_error_after_everything_was_done_leaves_a_payment_that_nobody_can_pay() {
        StripeStub.server().fail(StripeFault.brokenAfter(500));
        Started started = started();
        Sessions.awaitState(started.order().id(), started.session(), "OPEN");
        Orders.get(started.order().id()).body("paymentStatus", equalTo("AWAITING_PAYMENT"));
    }
}
