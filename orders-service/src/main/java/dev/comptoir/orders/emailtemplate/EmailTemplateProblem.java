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

    static DomainException tooManyTests(int most) {
        return Kind.CONFLICT.refusal(
                "too-many-test-mails", "At most %s test mails an hour are sent. Wait, or use the preview.", most);
    }
}
