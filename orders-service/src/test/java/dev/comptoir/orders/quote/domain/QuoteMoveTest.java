package dev.comptoir.orders.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteMoveTest {

    private static List<QuoteState> from(QuoteMove move) {
        return Arrays.stream(QuoteState.values())
                .filter(state -> isLegal(move, state))
                .toList();
    }

    private static boolean isLegal(QuoteMove move, QuoteState state) {
        try {
            move.check(state, "Q-1");
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    @Test
    void what_has_become_an_order_is_final() {
        for (QuoteMove move : QuoteMove.values()) {
            assertThatThrownBy(() -> move.check(QuoteState.CONVERTED, "Q-1"))
                    .hasFieldOrPropertyWithValue("code", "quote-already-converted");
        }
    }

    @Test
    void only_what_was_sent_can_be_accepted_or_declined() {
        assertThat(from(QuoteMove.ACCEPT)).containsExactly(QuoteState.SENT);
        assertThat(from(QuoteMove.DECLINE)).containsExactly(QuoteState.SENT);
        assertThatThrownBy(() -> QuoteMove.ACCEPT.check(QuoteState.EXPIRED, "Q-1"))
                .hasFieldOrPropertyWithValue("code", "quote-expired");
    }

    @Test
    void an_order_comes_of_what_is_neither_declined_nor_expired() {
        assertThat(from(QuoteMove.CONVERT)).containsExactly(QuoteState.OPEN, QuoteState.SENT, QuoteState.ACCEPTED);
        assertThatCode(() -> QuoteMove.EDIT.check(QuoteState.EXPIRED, "Q-1")).doesNotThrowAnyException();
    }
}
