package dev.comptoir.orders.returns.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.UUID;

/** Why a return is refused, beside what the order itself refuses. */
public final class ReturnProblem {

    private ReturnProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("return-not-found", "There is no return %s.", id);
    }

    static DomainException moveRefused(OrderReturn goods, String code, String deed) {
        return CONFLICT.refusal(
                        code,
                        "Return %s is %s and cannot be %s. %s",
                        goods.returnNumber(),
                        goods.state(),
                        deed,
                        goods.state().advice())
                .with("state", goods.state());
    }

    static DomainException alreadyRefunded(OrderReturn goods) {
        return CONFLICT.refusal(
                        "return-already-refunded",
                        "Return %s was refunded. Close it: POST /returns/{id}/closure.",
                        goods.returnNumber())
                .with("refundId", goods.refundId());
    }

    static DomainException exchangeUnderWay(OrderReturn goods) {
        return CONFLICT.refusal(
                        "return-not-refundable",
                        "An exchange of return %s has begun. Repeat POST /returns/{id}/exchange with its Idempotency-Key, or read"
                                + " the return; money goes back by POST /orders/{id}/refunds.",
                        goods.returnNumber())
                .with("state", goods.state())
                .with("exchangeOrderId", goods.exchangeOrderId());
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-order", "The order has no line %s.", lineId)
                .with("lineId", lineId);
    }

    static DomainException lineNotInReturn(OrderReturn goods, UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-return", "Return %s has no line %s.", goods.returnNumber(), lineId)
                .with("lineId", lineId);
    }

    static DomainException lineTwice(OrderLine line) {
        return RULE_BROKEN
                .refusal("line-named-twice", "Name the line of %s once, with all its units.", line.sku())
                .with("lineId", line.id());
    }

    static DomainException exceedsReturnable(OrderLine line, int requested, int returnable) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-returnable",
                        "Of %s only %s units have left and are in no other return.",
                        line.sku(),
                        returnable)
                .with("lineId", line.id())
                .with("requested", requested)
                .with("returnable", returnable);
    }

    static DomainException moreThanAnnounced(OrderReturnLine line, int received) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-return",
                        "Of %s only %s units are in this return. Create another for the rest.",
                        line.sku(),
                        line.quantity())
                .with("lineId", line.lineId())
                .with("requested", received)
                .with("returnable", line.quantity());
    }
}
