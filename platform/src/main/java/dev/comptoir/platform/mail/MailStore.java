package dev.comptoir.platform.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The mail sender's statements: claim what is due, remember how it went. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class MailStore {

    // A SENDING row whose minute is over belongs to a process that died while sending it.
    private static final String RECOVER = """
            update mails
               set state = case when kind = 'TRANSACTIONAL' then 'READY' else 'UNKNOWN' end,
                   last_error = 'the process ended while this mail was being sent'
             where state = 'SENDING' and next_attempt_at < now()""";

    private static final String CLAIM = """
            update mails
               set state = 'SENDING', attempts = attempts + 1, next_attempt_at = now() + interval '1 minute'
             where id = any(array(select id from mails where state = 'READY' and next_attempt_at <= now()
                                   order by next_attempt_at for update skip locked limit $1))
            returning id, attempts, sender, recipient, subject, text_body, html_body, list_unsubscribe, message_id""";

    private static final String SENT = """
            update mails set state = 'SENT', sent_at = now(), last_error = '' where id = $1 and attempts = $2""";

    private static final String FAILED = """
            update mails
               set state = case when $3 or attempts >= 12 then 'FAILED' else 'READY' end,
                   next_attempt_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, attempts)),
                   last_error = $4
             where id = $1 and attempts = $2""";

    private final Pool pool;

    MailStore(Pool pool) {
        this.pool = pool;
    }

    record DueMail(
            UUID id,
            int attempt,
            String sender,
            String recipient,
            String subject,
            String textBody,
            String htmlBody,
            String listUnsubscribe,
            String messageId) {}

    Uni<Void> recover() {
        return pool.query(RECOVER).execute().replaceWithVoid();
    }

    Uni<List<DueMail>> claim(int limit) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(limit)).map(MailStore::mails);
    }

    Uni<Void> sent(DueMail mail) {
        return pool.preparedQuery(SENT)
                .execute(Tuple.of(mail.id(), mail.attempt()))
                .replaceWithVoid();
    }

    Uni<Void> failed(DueMail mail, boolean isFinal, String reason) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(mail.id(), mail.attempt(), isFinal, reason))
                .replaceWithVoid();
    }

    Uni<Long> backlog() {
        return pool.query("select count(*) from mails where state in ('READY', 'SENDING')")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<DueMail> mails(RowSet<Row> rows) {
        List<DueMail> mails = new ArrayList<>(rows.size());
        for (Row row : rows) {
            mails.add(new DueMail(
                    row.getUUID(0),
                    row.getInteger(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)));
        }
        return mails;
    }
}
