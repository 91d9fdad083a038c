package dev.comptoir.platform.mail;

/** How an attempt to send went: the state of the mail after it, and the reason when it was not sent. */
record SendOutcome(DueMail mail, State state, String reason) {

    private static final int LAST_ATTEMPT = 12;
    private static final int MAX_REASON = 1_000;

    enum State {
        SENT,
        READY,
        UNKNOWN,
        FAILED
    }

    static SendOutcome sent(DueMail mail) {
        return new SendOutcome(mail, State.SENT, "");
    }

    static SendOutcome failed(DueMail mail, Throwable failure) {
        return new SendOutcome(mail, stateAfter(mail, failure), reason(failure));
    }

    boolean isSent() {
        return state == State.SENT;
    }

    private static State stateAfter(DueMail mail, Throwable failure) {
        if (SmtpFailure.isRefusal(failure)) {
            return State.FAILED;
        }
        if (mail.kind() == OutgoingMail.Kind.MARKETING && SmtpFailure.isInDoubt(failure)) {
            return State.UNKNOWN;
        }
        return mail.attempt() >= LAST_ATTEMPT ? State.FAILED : State.READY;
    }

    /** Never empty. What a mail server replies is no text of ours: PostgreSQL takes no NUL. */
    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        String reason = message == null || message.isBlank() ? failure.toString() : message.replace('\0', ' ');
        return reason.substring(0, Math.min(reason.length(), MAX_REASON));
    }
}
