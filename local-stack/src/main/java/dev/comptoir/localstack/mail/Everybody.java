package dev.comptoir.localstack.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;

/** The one mailbox behind every address: GreenMail's own user per address would grow for ever. */
final class Everybody implements GreenMailUser, MessageDeliveryHandler {

    private final Inbox inbox;
    private MovingMessage last;

    Everybody(Inbox inbox) {
        this.inbox = inbox;
    }

    /** GreenMail calls this once per recipient, one message after the other. */
    @Override
    public synchronized GreenMailUser handle(MovingMessage message, MailAddress address) {
        return this;
    }

    @Override
    public synchronized void deliver(MovingMessage message) {
        if (message != last) {
            last = message;
            inbox.add(recipients(message), message.getMessage());
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        inbox.add(List.of(), message);
    }

    private static List<String> recipients(MovingMessage message) {
        return message.getToAddresses().stream()
                .map(MailAddress::getEmail)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String getEmail() {
        return "everybody@localhost";
    }

    @Override
    public String getLogin() {
        return getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
        return getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody logs in: the mails are read over HTTP.
    }

    @Override
    public void authenticate(String password) {
        // Any sender may deliver.
    }

    @Override
    public void create() {
        // The mailbox is there from the start.
    }

    @Override
    public void delete() {
        // The mailbox stays.
    }
}
