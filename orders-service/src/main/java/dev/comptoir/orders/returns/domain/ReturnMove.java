package dev.comptoir.orders.returns.domain;

import java.util.EnumSet;
import java.util.Set;

/** The one table of what can be done with a return: each move with the states it starts from. */
public enum ReturnMove {
    APPROVE("return-not-approvable", "approved", ReturnState.REQUESTED),
    REFUSE("return-not-refusable", "refused", ReturnState.REQUESTED, ReturnState.APPROVED),
    EDIT(
            "return-not-changeable",
            "changed",
            ReturnState.REQUESTED,
            ReturnState.APPROVED,
            ReturnState.IN_TRANSIT,
            ReturnState.RECEIVED),
    SEND("return-not-sendable", "sent", ReturnState.APPROVED, ReturnState.IN_TRANSIT, ReturnState.RECEIVED),
    RECEIVE("return-not-receivable", "received", ReturnState.APPROVED, ReturnState.IN_TRANSIT),
    REFUND("return-not-refundable", "refunded", ReturnState.RECEIVED),
    CLOSE("return-not-closable", "closed", ReturnState.APPROVED, ReturnState.IN_TRANSIT, ReturnState.RECEIVED);

    private final String code;
    private final String deed;
    private final Set<ReturnState> from;

    ReturnMove(String code, String deed, ReturnState first, ReturnState... more) {
        this.code = code;
        this.deed = deed;
        this.from = EnumSet.of(first, more);
    }

    public boolean isPossible(ReturnState state) {
        return from.contains(state);
    }

    /** Refuses the move with what is to be done first. */
    void check(OrderReturn goods) {
        if (!isPossible(goods.state())) {
            throw ReturnProblem.moveRefused(goods, code, deed);
        }
    }
}
