package dev.comptoir.platform.mail;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The mail sender's statements: claim what is due, remember how it went. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class MailStore {

    // Claims go by the machine's time: they say who has died. When a mail is due and was sent follows the clock.
    // A SENDING row whose minute is over belongs to a process that died while sending it.
    private static final String RECOVER = """
            update mails
               set state = case when kind = 'TRANSACTIONAL' then 'READY' else 'UNKNOWN' end,
                   is_open = (kind = 'TRANSACTIONAL'),
                   last_error = 'the process ended while this mail was being sent'
             where is_open and next_attempt_at <= $1 and state = 'SENDING' and claimed_until < now()""";

    private static final String EXTEND = """
            update mails set claimed_until = now() + interval '1 minute' where id = any($1) and state = 'SENDING'""";

    // Leaves the columns of all indexes alone, so that the changed row stays on its page and the indexes as they are.
    private static final String CLAIM = """
            update mails
               set state = 'SENDING', attempts = attempts + 1, claimed_until = now() + interval '1 minute'
             where id = any(array(select id from mails where is_open and next_attempt_at <= $2 and state = 'READY'
                                   order by next_attempt_at for update skip locked limit $1))
            returning id, attempts, kind, sender, recipient, subject, text_body, html_body, list_unsubscribe, message_id, reply_to""";

    // A mail that was sent is sent, however late that is known: also when its attempt was taken for lost meanwhile
    // and the mail made READY or UNKNOWN, or claimed again. Every other outcome counts only while its own attempt
    // still holds the mail, so that none opens a mail that was given up or is on its way again; what it would have
    // told, the next attempt finds out. Settling the same outcome twice changes nothing.
    private static final String SETTLE = """
            update mails m
               set state = o.state,
                   is_open = o.state = 'READY',
                   sent_at = case when o.state = 'SENT' then $5::timestamptz end,
                   next_attempt_at = case when o.state = 'READY'
                                          then $5 + least(interval '1 hour', interval '2 seconds' * power(2, o.attempts))
                                          else m.next_attempt_at
                                     end,
                   last_error = o.reason
              from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as o (id, attempts, state, reason)
             where m.id = o.id
               and (m.state = 'SENDING' and m.attempts = o.attempts or o.state = 'SENT' and m.state <> 'SENT')""";

    private final Pool pool;
    private final Clock clock;

    MailStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> recover() {
        return pool.preparedQuery(RECOVER).execute(Tuple.of(now())).replaceWithVoid();
    }

    /** Keeps the claims of mails that are still on their way. */
    Uni<Void> extend(Collection<UUID> ids) {
        return Steps.when(
                !ids.isEmpty(),
                () -> pool.preparedQuery(EXTEND)
                        .execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .replaceWithVoid());
    }

    Uni<List<DueMail>> claim(int limit) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(limit, now())).map(MailStore::mails);
    }

    /** Remembers how several attempts went. */
    Uni<Void> settle(List<SendOutcome> outcomes) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(
                        outcomes.stream().map(each -> each.mail().id()).toArray(UUID[]::new),
                        outcomes.stream().map(each -> each.mail().attempt()).toArray(Integer[]::new),
                        outcomes.stream().map(each -> each.state().name()).toArray(String[]::new),
                        outcomes.stream().map(SendOutcome::reason).toArray(String[]::new),
                        now()))
                .replaceWithVoid();
    }

    Uni<Long> backlog() {
        return pool.query("select count(*) from mails where is_open")
                .execute()
                .map(rows -> new Columns(rows.iterator().next()).number());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<DueMail> mails(RowSet<Row> rows) {
        List<DueMail> mails = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Columns columns = new Columns(row);
            mails.add(new DueMail(
                    columns.uuid(),
                    columns.integer(),
                    columns.word(OutgoingMail.Kind.class),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text()));
        }
        return mails;
    }
}
