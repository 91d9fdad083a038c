package dev.comptoir.orders.returns.domain;

import static dev.comptoir.orders.returns.domain.ReturnState.APPROVED;
import static dev.comptoir.orders.returns.domain.ReturnState.CLOSED;
import static dev.comptoir.orders.returns.domain.ReturnState.IN_TRANSIT;
import static dev.comptoir.orders.returns.domain.ReturnState.RECEIVED;
import static dev.comptoir.orders.returns.domain.ReturnState.REFUSED;
import static dev.comptoir.orders.returns.domain.ReturnState.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.shipment.domain.Tracking;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnMoveTest {

    private static final Instant NOON = Instant.parse("2026-06-19T10:00:00Z");

    private static final Instant LATER = NOON.plusSeconds(60);

    /** What may be done, said a second time and in other words than the table's. */
    private static Set<ReturnState> from(ReturnMove move) {
        return switch (move) {
            case APPROVE -> EnumSet.of(REQUESTED);
            case REFUSE -> EnumSet.of(REQUESTED, APPROVED);
            case EDIT -> EnumSet.complementOf(EnumSet.of(REFUSED, CLOSED));
            case SEND -> EnumSet.of(APPROVED, IN_TRANSIT, RECEIVED);
            case RECEIVE -> EnumSet.of(APPROVED, IN_TRANSIT);
            case REFUND -> EnumSet.of(RECEIVED);
            case CLOSE -> EnumSet.of(APPROVED, IN_TRANSIT, RECEIVED);
        };
    }

    private static OrderReturn in(ReturnState state) {
        ReturnOpening opening = new ReturnOpening(List.of(), ReturnWish.REFUND, "", true, "customer", NOON);
        OrderReturn goods = OrderReturn.of(UUID.randomUUID(), UUID.randomUUID(), "R-1", opening);
        goods.state = state;
        return goods;
    }

    @ParameterizedTest
    @EnumSource(ReturnMove.class)
    void each_move_starts_from_its_states_and_else_says_what_to_do_first(ReturnMove move) {
        for (ReturnState state : ReturnState.values()) {
            assertThat(move.isPossible(state))
                    .as("%s from %s", move, state)
                    .isEqualTo(from(move).contains(state));
            if (!from(move).contains(state)) {
                assertThatThrownBy(() -> move.check(in(state)))
                        .isInstanceOf(DomainException.class)
                        .hasMessageContaining("R-1")
                        .hasMessageContaining(state.advice());
            }
        }
    }

    @Test
    void the_first_word_of_a_parcel_sends_an_approved_return_off() {
        OrderReturn goods = in(APPROVED);
        goods.edit("fragile", new Tracking("Post", null, null), LATER);
        assertThat(goods.state()).isEqualTo(IN_TRANSIT);
        assertThat(goods.note()).isEqualTo("fragile");
        assertThat(goods.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void a_note_alone_moves_nothing() {
        OrderReturn goods = in(REQUESTED);
        goods.edit("call first", Tracking.NONE, LATER);
        assertThat(goods.state()).isEqualTo(REQUESTED);
    }

    @Test
    void what_is_only_requested_is_not_on_its_way() {
        assertThatThrownBy(() -> in(REQUESTED).edit("", new Tracking("Post", "1", null), LATER))
                .hasFieldOrPropertyWithValue("code", "return-not-sendable");
    }

    @Test
    void one_that_the_merchant_creates_is_approved_at_once() {
        ReturnOpening opening = new ReturnOpening(List.of(), ReturnWish.EXCHANGE, "", false, "me", NOON);
        OrderReturn goods = OrderReturn.of(UUID.randomUUID(), UUID.randomUUID(), "R-1", opening);
        assertThat(goods.state()).isEqualTo(APPROVED);
        assertThat(goods.approvedAt()).isEqualTo(NOON);
    }

    @Test
    void once_an_exchange_has_begun_only_it_may_credit_the_return() {
        OrderReturn goods = in(RECEIVED);
        goods.exchangeOrderId = UUID.randomUUID();
        goods.checkCreditable();
        assertThatThrownBy(goods::checkRefundable)
                .hasFieldOrPropertyWithValue("code", "return-not-refundable")
                .hasMessageContaining("exchange");
    }

    @Test
    void a_return_is_refunded_once() {
        OrderReturn goods = in(RECEIVED);
        goods.checkRefundable();
        goods.refunded(UUID.randomUUID(), LATER);
        assertThat(goods.updatedAt()).isEqualTo(LATER);
        assertThatThrownBy(goods::checkRefundable).hasFieldOrPropertyWithValue("code", "return-already-refunded");
    }
}
