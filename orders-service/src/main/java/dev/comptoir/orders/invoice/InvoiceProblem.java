package dev.comptoir.orders.invoice;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.Order;
import java.util.UUID;

/** Why an invoice is not issued or changed. */
public final class InvoiceProblem {

    private InvoiceProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("invoice-not-found", "There is no invoice %s.", id);
    }

    static DomainException exists(Order order, LiveInvoice live) {
        return CONFLICT.refusal(
                        "invoice-exists",
                        "Order %s has the invoice %s. Cancel that first (POST /invoices/{id}/cancellation), or credit it.",
                        order.orderNumber(),
                        live.document().number())
                .with("invoiceId", live.id())
                .with("invoiceNumber", live.document().number());
    }

    /** The index that guards the rule has refused; the row lock should have made it impossible. */
    static DomainException existsAlready() {
        return CONFLICT.refusal("invoice-exists", "The order has an invoice already.");
    }

    public static DomainException notLive(String number) {
        return CONFLICT.refusal(
                "invoice-not-live",
                "%s is cancelled or undoes an invoice itself; nothing can be taken off it.",
                number);
    }

    static DomainException credited(Order order, String number) {
        return CONFLICT.refusal(
                        "invoice-credited",
                        "Credit notes refer to invoice %s, so it cannot be replaced. Leave order %s as it is: credit what goes"
                                + " back (POST /invoices/{id}/credit-notes) and sell what is added by a new order.",
                        number,
                        order.orderNumber())
                .with("invoiceNumber", number);
    }

    static DomainException creditedWholly(String number) {
        return CONFLICT.refusal(
                "nothing-to-credit",
                "Credit notes have taken everything off invoice %s; nothing is left to cancel.",
                number);
    }

    static DomainException stateFollows(InvoiceState state) {
        return RULE_BROKEN
                .refusal(
                        "state-follows-order",
                        state == InvoiceState.PAID
                                ? "An invoice is PAID when its order is. Record the payment: POST /orders/{id}/payments."
                                : "An invoice is CANCELLED by a cancellation invoice: POST /invoices/{id}/cancellation.")
                .at("/state");
    }
}
