package dev.comptoir.localstack.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;

/** Takes one mail of an SMTP session into the one mailbox behind every address, as the bytes it came in. */
final class Delivery implements MessageHandler {

    private final Inbox inbox;
    private final List<String> recipients = new ArrayList<>();

    Delivery(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void from(String sender) {
        // Any sender may deliver.
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream content) throws IOException {
        inbox.add(List.copyOf(recipients), content.readAllBytes());
        return null;
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
