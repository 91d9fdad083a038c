package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.UUID;

/** Why something about a template is refused. */
final class RecoveryTemplateProblem {

    private RecoveryTemplateProblem() {}

    static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal(
                "email-template-not-found", "There is no template %s; GET /recovery-email-templates lists them.", id);
    }

    static DomainException nameTaken(String name) {
        return Kind.CONFLICT
                .refusal("email-template-name-taken", "Another template is named %s. Choose another name.", name)
                .at("/name");
    }

    static DomainException inUse() {
        return Kind.CONFLICT.refusal(
                "email-template-in-use", "A step of a campaign uses this template. Give the step another one first.");
    }

    static DomainException tooMany(int most) {
        return Kind.RULE_BROKEN
                .refusal("too-many-email-templates", "A store has at most %s templates. Delete one first.", most)
                .with("most", most);
    }

    static DomainException languageTwice(String language) {
        return Kind.RULE_BROKEN
                .refusal("language-repeated", "A template has texts in %s once only.", language)
                .at("/texts");
    }

    static DomainException leadsNowhere() {
        return Kind.RULE_BROKEN
                .refusal(
                        "template-without-link",
                        "The HTML has no link to the cart. Put <a href=\"{{ cart.url }}\"> into it, outside of conditions.")
                .at("/html");
    }

    static DomainException cartNotFound(UUID cartId) {
        return Kind.NOT_FOUND.refusal(
                "abandoned-cart-not-found",
                "There is no abandoned cart %s; a cart appears here once it is abandoned.",
                cartId);
    }

    static DomainException twoTemplates() {
        return Kind.RULE_BROKEN
                .refusal("template-and-draft", "Name a template or send a draft, not both.")
                .at("/draft");
    }

    /** @param seconds until the next may be sent */
    static DomainException tooManyTests(int most, long seconds) {
        return Kind.CONFLICT
                .refusal(
                        "too-many-test-mails",
                        "At most %s test mails an hour are sent. Wait %s seconds, or use the preview.",
                        most,
                        seconds)
                .with("retryAfter", seconds);
    }
}
