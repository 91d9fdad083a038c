package dev.comptoir.orders.order.domain;

import static dev.comptoir.orders.order.domain.FulfillmentStatus.AWAITING_PROCESSING;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.DELIVERED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.PARTIALLY_RETURNED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.PARTIALLY_SHIPPED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.PROCESSING;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.READY_FOR_PICKUP;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.RETURNED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.SHIPPED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.WILL_NOT_DELIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.testkit.Proves;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMoveTest {

    private static final OrderFact[] FACTS = OrderFact.values();

    /** What may be done, said a second time and in other words than the table's. */
    private static boolean isLegal(OrderMove move, OrderState state) {
        FulfillmentStatus goods = state.fulfillment();
        Set<FulfillmentStatus> here = EnumSet.of(AWAITING_PROCESSING, PROCESSING, READY_FOR_PICKUP);
        Set<FulfillmentStatus> gone = EnumSet.of(SHIPPED, DELIVERED, PARTIALLY_RETURNED, RETURNED);
        boolean isReturned = goods == PARTIALLY_RETURNED || goods == RETURNED;
        boolean isAlive = !state.has(OrderFact.DELETED) && state.lifecycle() != Lifecycle.CANCELLED;
        boolean isOpen = isAlive && !state.has(OrderFact.ARCHIVED);
        boolean isHeld = state.has(OrderFact.ON_HOLD);
        boolean isProcessed = state.has(OrderFact.PROCESSED);
        boolean isHereOrNever = here.contains(goods) || goods == WILL_NOT_DELIVER;
        boolean isBroke = !state.has(OrderFact.MONEY_KEPT);
        boolean isDeletable = !state.has(OrderFact.DELETED) && !state.has(OrderFact.DOCUMENTED);
        return switch (move) {
            case RECORD_PAYMENT -> isOpen && goods != WILL_NOT_DELIVER && state.has(OrderFact.DUE);
            case REVERSE_PAYMENT -> isOpen && !isProcessed;
            case REFUND -> isAlive || !state.has(OrderFact.DELETED) && state.has(OrderFact.MONEY_KEPT);
            case DISPUTE_PAYMENT -> !state.has(OrderFact.DELETED);
            case RESOLVE_DISPUTE -> !state.has(OrderFact.DELETED) && state.has(OrderFact.DISPUTED);
            case ISSUE_INVOICE -> isAlive && !isHeld;
            case AWAIT_PROCESSING -> isOpen && !isProcessed && isHereOrNever;
            case START_PROCESSING -> isOpen && !isProcessed && here.contains(goods);
            case MAKE_READY_FOR_PICKUP ->
                isOpen && !isProcessed && !isHeld && here.contains(goods) && !state.has(OrderFact.DIGITAL);
            case PREPARE_SHIPMENT, SHIP ->
                isOpen && !isHeld && goods != WILL_NOT_DELIVER && !isReturned && !state.has(OrderFact.DIGITAL);
            case CHANGE_SHIPMENT, NOTIFY_SHIPMENT -> isAlive;
            case REVERSE_SHIPMENT -> isOpen && !isProcessed && !isReturned;
            case DELIVER -> isAlive && (goods == SHIPPED || goods == DELIVERED);
            case PICK_UP -> isOpen && !isHeld && goods == READY_FOR_PICKUP;
            case DECLINE_DELIVERY -> isOpen && !isProcessed && isHereOrNever && isBroke;
            case RETURN_IN_PART, RETURN_ALL -> isAlive && gone.contains(goods);
            case CLEAR_MARK ->
                isOpen
                        && !isProcessed
                        && goods != AWAITING_PROCESSING
                        && goods != PARTIALLY_SHIPPED
                        && goods != SHIPPED
                        && goods != DELIVERED;
            case HOLD ->
                !state.has(OrderFact.DELETED)
                        && !state.has(OrderFact.ARCHIVED)
                        && state.lifecycle() == Lifecycle.PLACED;
            case RESUME -> !state.has(OrderFact.DELETED) && isHeld;
            case SET_STATUS -> isOpen;
            case EDIT -> isOpen && goods != WILL_NOT_DELIVER && !isReturned;
            case CANCEL -> isOpen && isHereOrNever && isBroke;
            case CANCEL_WITH_MONEY -> isOpen && isHereOrNever;
            case SET_CUSTOM_STATUS -> !state.has(OrderFact.DELETED) && !state.has(OrderFact.ARCHIVED);
            case CLEAR_CUSTOM_STATUS ->
                !state.has(OrderFact.DELETED) && !state.has(OrderFact.ARCHIVED) && state.has(OrderFact.CUSTOM_STATUS);
            case MARK_PROCESSED ->
                isOpen
                        && !isHeld
                        && !state.has(OrderFact.DUE)
                        && (state.has(OrderFact.DIGITAL) || gone.contains(goods) || goods == WILL_NOT_DELIVER);
            case UNMARK_PROCESSED -> !state.has(OrderFact.DELETED) && !state.has(OrderFact.ARCHIVED) && isProcessed;
            case ARCHIVE -> !state.has(OrderFact.DELETED) && (isProcessed || state.lifecycle() == Lifecycle.CANCELLED);
            case UNARCHIVE -> !state.has(OrderFact.DELETED) && state.has(OrderFact.ARCHIVED);
            case DELETE -> isDeletable && state.lifecycle() == Lifecycle.CANCELLED;
            case DELETE_DUPLICATE ->
                isDeletable && (state.lifecycle() == Lifecycle.CANCELLED || (isHereOrNever && isBroke));
        };
    }

    /** All 276,480 states: whether each can be reached or not, none may let through what it should not. */
    private static void everyState(Consumer<OrderState> look) {
        for (int bits = 0; bits < 1 << FACTS.length; bits++) {
            Set<OrderFact> facts = EnumSet.noneOf(OrderFact.class);
            for (int i = 0; i < FACTS.length; i++) {
                if ((bits >> i & 1) == 1) {
                    facts.add(FACTS[i]);
                }
            }
            for (Lifecycle lifecycle : Lifecycle.values()) {
                for (PaymentStatus payment : PaymentStatus.values()) {
                    for (FulfillmentStatus goods : FulfillmentStatus.values()) {
                        look.accept(new OrderState(lifecycle, payment, goods, facts));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OrderMove.class)
    @Proves("X1")
    @Proves("O-047")
    @Proves("O-060")
    @Proves("V24")
    @Proves("V25")
    void is_taken_in_every_state_that_allows_it_and_in_no_other(OrderMove move) {
        List<OrderState> wrong = new ArrayList<>();
        everyState(state -> {
            if (move.broken(state).isEmpty() != isLegal(move, state)) {
                wrong.add(state);
            }
        });
        assertThat(wrong).as("states in which %s is decided wrongly", move).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MoveRule.class)
    void a_broken_rule_has_a_stable_code_and_a_sentence_about_the_order(MoveRule rule) {
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)+");
        assertThat(rule.advice().formatted("7", "1.00 EUR", "2.00 EUR"))
                .contains("7")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(MoveRule.class)
    void every_rule_guards_a_move(MoveRule rule) {
        assertThat(OrderMove.values()).anyMatch(move -> move.rules().contains(rule));
    }

    @Test
    void the_refusal_of_an_order_is_the_one_of_the_table() {
        Order order = OrderFixture.usual().allPaid().order();
        Optional<MoveRule> broken = OrderMove.CANCEL.broken(order.state());

        assertThat(broken).contains(MoveRule.CANCELLABLE_MONEY);
        assertThatThrownBy(() -> order.check(OrderMove.CANCEL))
                .hasFieldOrPropertyWithValue("code", "order-not-cancellable")
                .hasMessageContaining("refund the 48.60 EUR that was paid first")
                .hasMessageContaining("Order 7");
    }
}
