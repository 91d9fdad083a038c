package dev.comptoir.localstack.payment;

import java.util.Optional;
import java.util.stream.Stream;

/** Stripe's test cards, as far as they are needed: what happens to a payment with each, and to a refund of it. */
public enum TestCard {
    VISA("4242424242424242", "pm_card_visa"),
    DECLINED("4000000000000002", "pm_card_visa_chargeDeclined"),
    INSUFFICIENT_FUNDS("4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds"),
    DISPUTED("4000000000000259", "pm_card_createDispute"),
    REFUND_PENDING("4000000000007726", "pm_card_pendingRefund"),
    REFUND_FAILS("4000000000005126", "pm_card_refundFail");

    private final String number;
    private final String paymentMethod;

    TestCard(String number, String paymentMethod) {
        this.number = number;
        this.paymentMethod = paymentMethod;
    }

    public String number() {
        return number;
    }

    public String paymentMethod() {
        return paymentMethod;
    }

    static Optional<TestCard> of(String text) {
        String wanted = text.replace(" ", "");
        return Stream.of(values())
                .filter(card -> card.number.equals(wanted) || card.paymentMethod.equals(wanted))
                .findFirst();
    }

    /** Why the bank says no; null when it does not. */
    String declineCode() {
        return switch (this) {
            case DECLINED -> "generic_decline";
            case INSUFFICIENT_FUNDS -> "insufficient_funds";
            default -> null;
        };
    }
}
