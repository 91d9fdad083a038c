package dev.comptoir.campaigns.reminder;

import java.util.UUID;

/** Names the send that cannot be settled, so that it can be put aside and the others go on. */
class UnsendableReminder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID sendId;

    UnsendableReminder(UUID sendId, Throwable cause) {
        super("reminder " + sendId + " cannot be sent: " + cause.getMessage(), cause);
        this.sendId = sendId;
    }

    UUID sendId() {
        return sendId;
    }
}
