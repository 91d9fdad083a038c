package dev.comptoir.gateway.feed.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFilterTest {

    private static final List<String> KNOWN =
            List.of("order.completed", "order.payment.disputed", "orderly.done", "invoice.issued");

    @Test
    void a_star_takes_all_that_begin_so_and_not_those_that_only_look_alike() {
        FeedFilter filter = FeedFilter.of(List.of("order.*", "invoice.issued"), null, KNOWN);
        assertThat(filter.types())
                .containsExactlyInAnyOrder("order.completed", "order.payment.disputed", "invoice.issued");
    }

    @Test
    void no_types_and_the_lone_star_are_all_also_those_of_tomorrow() {
        assertThat(FeedFilter.of(List.of(), null, KNOWN).wantsAllTypes()).isTrue();
        assertThat(FeedFilter.of(List.of("order.completed", "*"), null, KNOWN).wantsAllTypes())
                .isTrue();
    }

    @Test
    void what_no_event_matches_is_a_typing_error() {
        assertThatThrownBy(() -> FeedFilter.of(List.of("order.complete"), null, KNOWN))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("unknown-event-type");
                    assertThat(refusal.errors().getFirst().pointer()).isEqualTo("types");
                });
    }
}
