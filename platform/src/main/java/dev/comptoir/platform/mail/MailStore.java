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
                   is_open = (kind = 'TRANSACTIONAL'),
                   last_error = 'the process ended while this mail was being sent'
             where is_open and next_attempt_at <= now() and state = 'SENDING' and claimed_until < now()""";

    // Leaves the columns of all indexes alone, so that the changed row stays on its page and the indexes as they are.
    private static final String CLAIM = """
            update mails
               set state = 'SENDING', attempts = attempts + 1, claimed_until = now() + interval '1 minute'
             where id = any(array(select id from mails where is_open and next_attempt_at <= now() and state = 'READY'
                                   order by next_attempt_at for update skip locked limit $1))
            returning id, attempts, sender, recipient, subject, text_body, html_body, list_unsubscribe, message_id""";

    private static final String SETTLE = """
            update mails m
               set state = case when o.reason = '' then 'SENT' when o.is_last then 'FAILED' else 'READY' end,
                   is_open = o.reason <> '' and not o.is_last,
                   sent_at = case when o.reason = '' then now() end,
                   next_attempt_at = case when o.reason = '' or o.is_last then m.next_attempt_at
                                          else now() + least(interval '1 hour', interval '2 seconds' * power(2, o.attempts))
                                     end,
                   last_error = o.reason
              from (select id, attempts, reason, is_final or attempts >= 12 as is_last
                      from unnest($1::uuid[], $2::int[], $3::bool[], $4::text[]) as o (id, attempts, is_final, reason)) o
             where m.id = o.id and m.attempts = o.attempts""";

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

    /** How an attempt to send went: no reason when it was sent. */
    record Outcome(DueMail mail, boolean isFinal, String reason) {}

    Uni<Void> recover() {
        return pool.query(RECOVER).execute().replaceWithVoid();
    }

    Uni<List<DueMail>> claim(int limit) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(limit)).map(MailStore::mails);
    }

    /** Remembers how several attempts went; one that another process has taken over meanwhile is left to it. */
    Uni<Void> settle(List<Outcome> outcomes) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(
                        outcomes.stream().map(each -> each.mail().id()).toArray(UUID[]::new),
                        outcomes.stream().map(each -> each.mail().attempt()).toArray(Integer[]::new),
                        outcomes.stream().map(Outcome::isFinal).toArray(Boolean[]::new),
                        outcomes.stream().map(Outcome::reason).toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<Long> backlog() {
        return pool.query("select count(*) from mails where is_open")
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
