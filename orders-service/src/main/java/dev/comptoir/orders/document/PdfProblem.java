package dev.comptoir.orders.document;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.returns.domain.ReturnState;
import java.util.UUID;

/** Why nothing is printed. */
final class PdfProblem {

    private PdfProblem() {}

    static DomainException notFound() {
        return NOT_FOUND.refusal("document-not-found", "There is no such document. Follow the link of the mail again.");
    }

    static DomainException refundNotFound(UUID id) {
        return NOT_FOUND.refusal("refund-not-found", "The order has no refund %s.", id);
    }

    static DomainException notTakenBack(String number, ReturnState state) {
        return CONFLICT.refusal(
                "return-slip-not-available",
                "Return %s is %s. Its slip can be printed once it is approved: POST /returns/{id}/approval.",
                number,
                state);
    }

    static DomainException nothingToPrint() {
        return CONFLICT.refusal(
                "nothing-to-print",
                "None of these orders has such a document. Issue invoices first: POST /orders/{id}/invoices.");
    }
}
