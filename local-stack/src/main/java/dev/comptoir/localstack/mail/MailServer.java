package dev.comptoir.localstack.mail;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that accepts every mail, sends none on, and shows the newest ones. */
public final class MailServer implements AutoCloseable {

    private static final int KEPT = 1_000;
    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final long KEPT_BYTES = 16L * 1024 * 1024;

    private final Inbox inbox = new Inbox(KEPT, KEPT_BYTES);
    private final SMTPServer smtp;

    /** On 127.0.0.1; a port of 0 takes any free one. */
    public MailServer(int port) {
        this(InetAddress.getLoopbackAddress(), port);
    }

    /** A container of its own listens on every address it has. */
    public MailServer(InetAddress address, int port) {
        smtp = SMTPServer.port(port)
                .bindAddress(address)
                .hostName("localhost")
                .messageHandlerFactory(_ -> new Delivery(inbox))
                .insertReceivedHeaders(false)
                .maxMessageSize(MAX_BYTES)
                .build();
    }

    public MailServer start() {
        smtp.start();
        return this;
    }

    public int port() {
        return smtp.getPortAllocated();
    }

    /** How many mails arrived since the start, kept or not. */
    public long received() {
        return inbox.received();
    }

    /** The newest mails first, at most so many. */
    public List<Mail> newest(int limit) {
        return newestTo(null, limit);
    }

    /** The newest mails to one address first, at most so many. */
    public List<Mail> newestTo(String address, int limit) {
        return inbox.newest(address, limit).stream().map(MailParser::parse).toList();
    }

    public Optional<Mail> numbered(long number) {
        return inbox.numbered(number).map(MailParser::parse);
    }

    public void clear() {
        inbox.clear();
    }

    @Override
    public void close() {
        smtp.stop();
    }
}
