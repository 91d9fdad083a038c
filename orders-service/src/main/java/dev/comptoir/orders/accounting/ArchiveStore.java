package dev.comptoir.orders.accounting;

import static dev.comptoir.platform.page.SortKey.number;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Reads closings and archives; nothing of them ever changes. */
@ApplicationScoped
class ArchiveStore {

    private static final long PIECE = 1_000;

    // A few hundred a year: no index is needed for what is theirs alone.
    private static final String CLOSED_AT = "cast(cast(content as jsonb) ->> 'at' as timestamptz)";

    private static final String MANIFEST = """
            select p.time_zone, not exists (select from accounting_chain c where c.open_day <= $2::text::date)
                                and ($3::timestamptz at time zone p.time_zone)::date > $2::text::date,
                   f.sequence, l.sequence, f.previous_hash, l.hash
              from (select coalesce((select s.time_zone from store_profile s), 'UTC') as time_zone) p,
                   (select min(sequence) as first, max(sequence) as last from accounting_entries
                     where booked_on between $1::text::date and $2::text::date) e
              join accounting_entries f on f.sequence = e.first
              join accounting_entries l on l.sequence = e.last""";
    private static final String ENTRIES = """
            select sequence, cast(booked_on as text), content, previous_hash, hash from accounting_entries
             where sequence between $1 and $2 order by sequence""";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    ArchiveStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    private record Line(long sequence, String bookedOn, String content, String previousHash, String hash) {

        static String read(Columns c) {
            return Json.write(new Line(c.number(), c.text(), c.text(), c.text(), c.text()));
        }
    }

    /** Newest first. */
    Uni<Page<ClosingView>> page(ArchiveListRequest asked, PageRequest request) {
        ListQuery query = ListQuery.of("accounting-archives", ClosingView.COLUMNS, "accounting_entries")
                .where("kind = 'CLOSING'")
                .and("period = ?", asked.length == null ? null : asked.length.name());
        return pages.of(
                asked.onDescending(query, CLOSED_AT, number("sequence")),
                request,
                ClosingView::read,
                closing -> asked.position(closing.closedAt(), closing.sequence()));
    }

    Uni<ArchiveManifest> manifest(ArchivePeriod period) {
        return reads.one(
                MANIFEST,
                c -> ArchiveManifest.read(c, period.label()),
                period::isEmpty,
                period.firstDay().toString(),
                period.lastDay().toString(),
                clock.instant());
    }

    /** The manifest, then the entries, each piece read when the one before was sent; NDJSON ends each with a line feed. */
    Multi<byte[]> pieces(ArchiveManifest manifest) {
        AtomicLong next = new AtomicLong(manifest.firstSequence());
        Multi<String> entries = Multi.createBy()
                .repeating()
                .uni(() -> piece(next.getAndAdd(PIECE), manifest.lastSequence()))
                .whilst(_ -> next.get() <= manifest.lastSequence());
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(Json.write(manifest)), entries)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8));
    }

    private Uni<String> piece(long first, long last) {
        return reads.list(ENTRIES, Line::read, first, Math.min(first + PIECE - 1, last))
                .map(lines -> String.join("\n", lines));
    }
}
