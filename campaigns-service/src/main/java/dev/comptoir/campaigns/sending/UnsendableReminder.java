package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.emailtemplate.TemplateVersion;
import dev.comptoir.kernel.DomainException;
import java.util.Optional;
import java.util.UUID;

/** Names the mail that cannot be settled, so that it can be put aside and the others go on. */
class UnsendableReminder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID emailId;
    private final transient TemplateVersion template;

    UnsendableReminder(DueRecoveryEmail due, Throwable cause) {
        super("reminder " + due.reminder().sendId() + " cannot be sent: " + cause.getMessage(), cause);
        this.emailId = due.reminder().sendId();
        this.template = due.template();
    }

    UUID emailId() {
        return emailId;
    }

    /** The merchant's template when that is what failed. */
    Optional<TemplateVersion> failedTemplate() {
        boolean isRefusal =
                getCause() instanceof DomainException refusal && refusal.code().startsWith("template-");
        return isRefusal ? Optional.ofNullable(template) : Optional.empty();
    }
}
