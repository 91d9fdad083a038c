package dev.comptoir.orders.refund;

import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Orders;
import dev.comptoir.testkit.Database;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Waits for what becomes of refunds at the provider, which is asked as soon as can be, not only when its time has come. */
public final class RefundStates {

    private static final String HURRY = """
            update refund_transfers t set next_look_at = now() - interval '1 second'
              from refunds r
             where r.id = t.refund_id and r.id = any(?) and r.state <> ? and t.next_look_at is not null""";

    private RefundStates() {}

    public static ValidatableResponse found(UUID order, String refund) {
        return Orders.asked()
                .get("/orders/{id}/refunds/{refund}", order, refund)
                .then();
    }

    /** The refund once it is in the state, as the provider may be asked after the refund was answered. */
    public static ValidatableResponse found(UUID order, String refund, String state) {
        await(refund, state);
        return found(order, refund).body("state", equalTo(state));
    }

    /** What the provider calls the first of the moves of a refund, once it has been asked for all of them. */
    public static String reference(String refund) {
        UUID id = UUID.fromString(refund);
        Awaitility.await("the provider is asked")
                .until(() -> Database.current().count("refund_transfers where refund_id = ? and reference is null", id)
                        == 0);
        return (String) Database.current()
                .value("select reference from refund_transfers where refund_id = ? order by position limit 1", id);
    }

    public static void await(String refund, String state) {
        await(List.of(refund), state);
    }

    /** Of many at once: each look of the program finds all that are due. */
    public static void await(Collection<String> refunds, String state) {
        Object ids = refunds.stream().map(UUID::fromString).toArray(UUID[]::new);
        Awaitility.await(state).atMost(Duration.ofSeconds(60)).until(() -> {
            Database.current().execute(HURRY, ids, state);
            return Database.current().count("refunds where id = any(?) and state <> ?", ids, state) == 0;
        });
    }
}
