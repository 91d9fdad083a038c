package dev.comptoir.orders.returns.domain;

/** How far a return has got, and what can be done about it next. */
public enum ReturnState {
    REQUESTED("Approve it (POST /returns/{id}/approval) or refuse it (POST /returns/{id}/refusal) first."),
    APPROVED("Record what arrived first: POST /returns/{id}/receipt."),
    REFUSED("That is final; create a new one: POST /orders/{id}/returns."),
    IN_TRANSIT("Record what arrived first: POST /returns/{id}/receipt."),
    RECEIVED("Refund it (POST /returns/{id}/refund) or close it (POST /returns/{id}/closure)."),
    CLOSED("That is final; create a new one: POST /orders/{id}/returns.");

    private final String advice;

    ReturnState(String advice) {
        this.advice = advice;
    }

    String advice() {
        return advice;
    }

    /** Whether it is known what came back. */
    boolean isCounted() {
        return this == RECEIVED || this == CLOSED;
    }
}
