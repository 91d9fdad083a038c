package dev.comptoir.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventRangeTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");
    private static final List<String> KNOWN = List.of("order.completed", "order.edited", "invoice.issued");

    private static EventRange range(Instant from, Instant to, String... events) {
        CreateReplayRequest request =
                new CreateReplayRequest(UUID.randomUUID(), ReplayScope.ALL, from, to, List.of(events));
        return EventRange.of(request, List.of("order.*"), KNOWN, NOW);
    }

    private static void refused(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void without_a_time_it_is_all_until_now_that_the_endpoint_subscribed_to() {
        assertThat(range(null, null))
                .isEqualTo(new EventRange(List.of("order.completed", "order.edited"), Instant.EPOCH, NOW));
    }

    @Test
    void of_what_is_asked_for_only_what_the_endpoint_subscribed_to_is_sent() {
        assertThat(range(null, null, "invoice.*", "order.edited").types()).containsExactly("order.edited");
        refused(() -> range(null, null, "invoice.issued"), "events-not-subscribed");
        refused(() -> range(null, null, "invoice.isued"), "unknown-event-type");
    }

    @Test
    void it_never_reaches_into_the_future_and_does_not_run_backwards() {
        assertThat(range(null, NOW.plusSeconds(60)).to()).isEqualTo(NOW);
        assertThat(range(NOW.minusSeconds(9), NOW.minusSeconds(5)).from()).isEqualTo(NOW.minusSeconds(9));
        refused(() -> range(NOW.minusSeconds(5), NOW.minusSeconds(9)), "range-reversed");
        refused(() -> range(NOW.plusSeconds(5), null), "range-reversed");
    }
}
