package dev.comptoir.orders.emailtemplate;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why something about a template is refused. */
final class EmailTemplateProblem {

    private EmailTemplateProblem() {}

    static DomainException unknownKind(String kind) {
        return Kind.NOT_FOUND.refusal(
                "email-template-not-found", "There is no mail %s; GET /order-email-templates lists them.", kind);
    }

    /** A field of the texts is one of the draft's to whoever sent them as such. */
    static DomainException inDraft(DomainException refusal) {
        return refusal.errors().stream()
                .findFirst()
                .map(error -> refusal.at("/draft" + error.pointer()))
                .orElse(refusal);
    }

    static DomainException tooManyTests(int most) {
        return Kind.CONFLICT.refusal(
                "too-many-test-mails", "At most %s test mails an hour are sent. Wait, or use the preview.", most);
    }
}
