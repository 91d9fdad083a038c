package dev.comptoir.platform.mail;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/** Tells a refused mail from a mail server in trouble, and a mail that certainly did not go out from one that may have. */
final class SmtpFailure {

    // The mail client tells the step of the dialogue only by how its message begins.
    private static final String RECIPIENT_REFUSED = "recipient address not accepted";
    private static final String MESSAGE_REFUSED = "sending data failed";
    private static final String MESSAGE_TOO_LARGE = "message exceeds allowed size";
    private static final String CONNECTION_LOST = "Connection was closed";
    // Authentication is required, or was not accepted: many servers say so only at the first recipient.
    private static final Set<Integer> ABOUT_US = Set.of(530, 535);

    private SmtpFailure() {}

    /**
     * Whether this mail itself was refused, which will be the same tomorrow (RFC 5321 §4.2.1). A refused login, greeting or sender
     * is about the store's settings: every mail would fail, and every one can go out when they are put right.
     */
    static boolean isRefusal(Throwable failure) {
        String step = String.valueOf(failure.getMessage());
        if (step.startsWith(MESSAGE_TOO_LARGE)) {
            return true;
        }
        if (!(failure instanceof SMTPException smtp) || !isPermanent(smtp)) {
            return false;
        }
        return step.startsWith(MESSAGE_REFUSED) || step.startsWith(RECIPIENT_REFUSED) && !isAboutUs(smtp);
    }

    /** Whether the mail may have gone out: no reply came, though there was, or may have been, a connection. */
    static boolean isInDoubt(Throwable failure) {
        return switch (failure) {
            case SMTPException _ -> false;
            case ConnectException _, NoRouteToHostException _, UnknownHostException _, SSLHandshakeException _ -> false;
            // An address the mailer cannot read.
            case IllegalArgumentException _ -> false;
            // What the mail client itself finds wrong before it hands over the mail.
            case NoStackTraceThrowable found ->
                String.valueOf(found.getMessage()).startsWith(CONNECTION_LOST);
            default -> true;
        };
    }

    private static boolean isPermanent(SMTPException smtp) {
        return smtp.getReplyCode() >= 500 && smtp.getReplyCode() < 600;
    }

    /** Also a policy (RFC 3463 x.7.x), such as "relaying denied", is about who sends and not about the recipient. */
    private static boolean isAboutUs(SMTPException smtp) {
        return ABOUT_US.contains(smtp.getReplyCode())
                || smtp.getEnhancedStatus() == SMTPException.EnhancedStatus.OTHER_SECURITY;
    }
}
