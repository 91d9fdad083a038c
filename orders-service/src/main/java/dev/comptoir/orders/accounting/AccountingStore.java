package dev.comptoir.orders.accounting;

import dev.comptoir.json.Json;
import dev.comptoir.orders.accounting.domain.AccountingChain;
import dev.comptoir.orders.accounting.domain.ChainEntry;
import dev.comptoir.orders.accounting.domain.Closing;
import dev.comptoir.orders.accounting.domain.ClosingPeriod;
import dev.comptoir.orders.accounting.domain.KindTotal;
import dev.comptoir.orders.accounting.domain.OpenPeriods;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores the chain: what is to be in it, its entries and its end. */
@ApplicationScoped
class AccountingStore {

    /** Facts chained in one transaction. */
    static final int BITE = 500;

    private static final String LOCK_FREE = """
            select c.sequence, c.hash, cast(c.open_day as text), cast(c.open_month as text), cast(c.open_year as text),
                   coalesce((select p.time_zone from store_profile p), 'UTC')
              from accounting_chain c for update of c skip locked""";
    private static final String TAKE = """
            with taken as (
                delete from accounting_facts
                 where id in (select id from accounting_facts order by id limit $1) returning id, content)
            select content from taken order by id""";
    private static final String ADD = """
            insert into accounting_entries (sequence, booked_on, content, previous_hash, hash)
            select * from unnest($1::bigint[], $2::date[], $3::text[], $4::text[], $5::text[])""";
    private static final String SAVE = """
            update accounting_chain
               set sequence = $1, hash = $2, open_day = $3::text::date, open_month = $4::text::date,
                   open_year = $5::text::date""";
    private static final String LAST_CLOSING = """
            select sequence, cast(content::json -> 'grandTotals' as text) from accounting_entries
             where kind = 'CLOSING' and period = $1 order by sequence desc limit 1""";
    private static final String TOTALS = """
            select kind, coalesce(currency, ''), count(*), cast(sum(amount_minor) as bigint) from accounting_entries
             where sequence >= $1 and kind <> 'CLOSING' group by kind, currency""";

    /** The end of the chain, locked. */
    record Head(AccountingChain chain, OpenPeriods open, ZoneId zone) {

        static Head read(Columns c) {
            AccountingChain chain = new AccountingChain(c.number(), c.text());
            return new Head(chain, new OpenPeriods(day(c), day(c), day(c)), ZoneId.of(c.text()));
        }

        private static LocalDate day(Columns c) {
            String day = c.text();
            return day == null ? null : LocalDate.parse(day);
        }
    }

    /** Empty while another instance is at it. */
    Uni<Optional<Head>> lockIfFree(SqlTx tx) {
        return tx.find(LOCK_FREE, Head::read);
    }

    /** Contents in the order in which they were noted. */
    Uni<List<String>> take(SqlTx tx) {
        return tx.list(TAKE, Columns::text, BITE);
    }

    Uni<Closing.Closed> lastClosing(SqlTx tx, ClosingPeriod period) {
        return tx.find(LAST_CLOSING, AccountingStore::closed, period).map(found -> found.orElse(Closing.Closed.NONE));
    }

    private static Closing.Closed closed(Columns c) {
        return new Closing.Closed(c.number(), List.of(Json.read(c.text(), KindTotal[].class)));
    }

    Uni<List<KindTotal>> totals(SqlTx tx, long firstSequence) {
        return tx.list(TOTALS, c -> new KindTotal(c.text(), c.text(), c.number(), c.number()), firstSequence);
    }

    Uni<Void> save(SqlTx tx, AccountingChain chain, OpenPeriods open) {
        List<ChainEntry> added = chain.added();
        return Steps.when(
                !added.isEmpty(),
                () -> tx.execute(
                                ADD,
                                column(added, ChainEntry::sequence, Long[]::new),
                                column(added, ChainEntry::bookedOn, LocalDate[]::new),
                                column(added, ChainEntry::content, String[]::new),
                                column(added, ChainEntry::previousHash, String[]::new),
                                column(added, ChainEntry::hash, String[]::new))
                        .chain(() -> tx.execute(
                                SAVE,
                                chain.sequence(),
                                chain.hash(),
                                text(open.day()),
                                text(open.month()),
                                text(open.year())))
                        .replaceWithVoid());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> Object column(List<ChainEntry> rows, Function<ChainEntry, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
