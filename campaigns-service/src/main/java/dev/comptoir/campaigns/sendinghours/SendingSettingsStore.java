package dev.comptoir.campaigns.sendinghours;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Stores when reminders go out, and counts them. */
@ApplicationScoped
class SendingSettingsStore {

    private static final String ONE =
            "select version, quiet_from, quiet_until, quiet_days, emails_per_hour, consent_required,"
                    + " (select coalesce(json_agg(json_build_object('country', country, 'requires', requires) order by country),"
                    + " '[]') from recovery_consent_rules)::text from recovery_sending";
    private static final String LOCK = ONE + " for update";
    private static final String SAVE = """
            update recovery_sending
               set version = $1, quiet_from = coalesce($2, ''), quiet_until = coalesce($3, ''), quiet_days = $4,
                   emails_per_hour = $5, consent_required = $6,
                   sent = case when emails_per_hour is not null then sent
                               when $5::int is not null
                               then (select count(*) from recovery_sends
                                      where state = 'SENT' and step > 0 and sent_at >= $7)
                               else 0 end,
                   hour = case when emails_per_hour is null then $7 else hour end""";

    // Whoever sends holds it shared to the end, so that who sets a first limit counts what is just going out too.
    private static final String SEND = "select pg_advisory_xact_lock_shared('recovery_sending'::regclass::bigint)";
    private static final String SET = "select pg_advisory_xact_lock('recovery_sending'::regclass::bigint)";
    private static final String NO_RULES = "delete from recovery_consent_rules";
    private static final String SAVE_RULES =
            "insert into recovery_consent_rules (country, requires) select * from unnest($1::text[], $2::text[])";
    private static final String FULL = """
            select coalesce(hour = $1 and sent >= emails_per_hour, false) from recovery_sending""";
    // Without a limit there is nothing to lock; with one, the count of this hour is right whoever else sends.
    private static final String ROOM = """
            select emails_per_hour - case when hour = $1 then sent else 0 end
              from recovery_sending where emails_per_hour is not null for update""";
    private static final String COUNT = """
            update recovery_sending set sent = case when hour = $1 then sent + 1 else 1 end, hour = $1
             where emails_per_hour is not null""";

    private final SqlPool reads;

    SendingSettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<SendingSettings> find() {
        return find(reads);
    }

    Uni<SendingSettings> find(SqlRunner sql) {
        return sql.only(ONE, SendingSettings::read);
    }

    Uni<SendingSettings> lock(SqlTx tx) {
        return tx.query(SET).chain(() -> tx.only(LOCK, SendingSettings::read));
    }

    /** A limit where there was none counts what has gone out since this hour of the clock began. */
    Uni<Void> save(SqlTx tx, SendingSettings settings, Instant now) {
        return tx.execute(
                        SAVE,
                        settings.version(),
                        settings.quietFrom(),
                        settings.quietUntil(),
                        settings.quietDays().stream().map(Enum::name).toArray(String[]::new),
                        settings.emailsPerHour(),
                        settings.consentRequired(),
                        hour(now))
                .chain(() -> saveRules(tx, settings.consentByCountry()));
    }

    private static Uni<Void> saveRules(SqlTx tx, List<CountryConsent> rules) {
        String[] countries = rules.stream().map(CountryConsent::country).toArray(String[]::new);
        String[] requires = rules.stream().map(rule -> rule.requires().name()).toArray(String[]::new);
        return tx.execute(NO_RULES)
                .chain(() -> tx.execute(SAVE_RULES, countries, requires))
                .replaceWithVoid();
    }

    /** Whether one more may go out in this hour; the answer holds until the transaction ends. */
    Uni<Boolean> hasRoom(SqlTx tx, Instant now) {
        return tx.query(SEND)
                .chain(() -> tx.find(ROOM, Columns::integer, hour(now)))
                .map(left -> left.map(number -> number > 0).orElse(true));
    }

    /** Whether the limit of this hour is reached, as far as is committed. */
    Uni<Boolean> isFull(Instant now) {
        return reads.only(FULL, Columns::bool, hour(now));
    }

    Uni<Void> count(SqlTx tx, Instant now) {
        return tx.execute(COUNT, hour(now)).replaceWithVoid();
    }

    private static Instant hour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }
}
