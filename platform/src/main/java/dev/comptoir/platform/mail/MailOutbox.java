package dev.comptoir.platform.mail;

import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes a mail into the transaction that is the reason for it; it is sent after the commit. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
public class MailOutbox {

    private static final String INSERT = """
            insert into mails (id, dedupe_key, kind, purpose, subject_id, sender, recipient, subject, text_body, html_body,
                               list_unsubscribe, message_id, state, next_attempt_at, created_at, reply_to)
            values""";
    private static final String ROW =
            " ($%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d, 'READY', $%d, $%13$d, $%d)";
    private static final String ONCE = " on conflict (dedupe_key) do nothing";
    private static final int COLUMNS = 14;

    private final Clock clock;
    private final Signal committed = new Signal();

    MailOutbox(Clock clock) {
        this.clock = clock;
    }

    /** Raised when a transaction with a mail has committed. */
    Signal committed() {
        return committed;
    }

    /** Returns the id of the mail, under which its state can be followed. */
    public Uni<UUID> add(Tx tx, OutgoingMail mail) {
        UUID id = Ids.next();
        tx.afterCommit(committed::raise);
        return tx.execute(INSERT + row(0) + ONCE, values(id, mail).toArray()).replaceWith(id);
    }

    /** Several mails with one statement, for where every round trip counts. */
    public Uni<Void> addAll(Tx tx, List<OutgoingMail> mails) {
        if (mails.isEmpty()) {
            return Steps.done();
        }
        List<String> rows = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (OutgoingMail mail : mails) {
            rows.add(row(rows.size()));
            values.addAll(values(Ids.next(), mail));
        }
        tx.afterCommit(committed::raise);
        return tx.execute(INSERT + String.join(",", rows) + ONCE, values.toArray())
                .replaceWithVoid();
    }

    private static String row(int position) {
        Object[] numbers = IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> position * COLUMNS + column)
                .toArray();
        return ROW.formatted(numbers);
    }

    private List<Object> values(UUID id, OutgoingMail mail) {
        return List.of(
                id,
                mail.dedupeKey(),
                mail.kind().name(),
                mail.purpose(),
                mail.subjectId(),
                mail.sender(),
                mail.recipient(),
                oneLine(mail.subject()),
                mail.textBody(),
                mail.htmlBody(),
                mail.listUnsubscribe(),
                messageId(mail),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                mail.replyTo());
    }

    /** The same mail always has the same Message-ID, so that a mail server can drop a repeat. */
    private static String messageId(OutgoingMail mail) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(mail.dedupeKey().getBytes(StandardCharsets.UTF_8));
            String domain = mail.sender().replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
            return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n]+", " ").strip();
    }
}
