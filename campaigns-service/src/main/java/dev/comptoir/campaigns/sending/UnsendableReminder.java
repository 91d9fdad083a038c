package dev.comptoir.campaigns.sending;

import java.util.UUID;

/** Names the mail that cannot be settled, so that it can be put aside and the others go on. */
class UnsendableReminder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID emailId;

    UnsendableReminder(UUID emailId, Throwable cause) {
        super("reminder " + emailId + " cannot be sent: " + cause.getMessage(), cause);
        this.emailId = emailId;
    }

    UUID emailId() {
        return emailId;
    }
}
