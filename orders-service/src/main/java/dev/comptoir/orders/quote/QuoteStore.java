package dev.comptoir.orders.quote;

import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores quotes. */
@ApplicationScoped
public class QuoteStore {

    private static final String ONE = "select " + Quote.COLUMNS + " from quotes where id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String NUMBER = "select 'Q-' || nextval('quote_numbers')";
    private static final String SAVE = """
            insert into quotes (id, version, quote_number, state, content, placement, valid_until, message,
                                source_order_id, order_number, customer_email, created_at, changed_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb, $7, $8, $9, $10, $11, $12, $13)
            on conflict (id) do update
               set version = excluded.version, state = excluded.state, content = excluded.content,
                   placement = excluded.placement, valid_until = excluded.valid_until, message = excluded.message,
                   order_number = excluded.order_number, customer_email = excluded.customer_email,
                   changed_at = excluded.changed_at""";

    private static final String RATES =
            "select id, tax_basis_points from order_lines where order_id = $1 and tax_basis_points is not null";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    QuoteStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<Quote>> page(QuoteListRequest request, PageRequest page) {
        return pages.of(request.query(clock.instant()), page, this::read, request::position);
    }

    /** At which rates the lines of an order are taxed, in hundredths of a percent, where it was written down. */
    Uni<Map<UUID, Integer>> rates(UUID orderId) {
        return reads.list(RATES, c -> Map.entry(c.uuid(), c.integer()), orderId)
                .map(rates -> rates.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Uni<Quote> find(UUID id) {
        return reads.one(ONE, this::read, () -> notFound(id), id);
    }

    Uni<Quote> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, this::read, () -> notFound(id), id);
    }

    /** Numbers have gaps where a quote was not written after all. */
    Uni<String> nextNumber() {
        return reads.only(NUMBER, Columns::text);
    }

    Uni<Void> save(SqlTx tx, Quote quote) {
        return tx.execute(
                        SAVE,
                        quote.id(),
                        quote.version(),
                        quote.quoteNumber(),
                        quote.state(),
                        Json.write(quote.order()),
                        Json.write(quote.placement()),
                        quote.validUntil(),
                        quote.message(),
                        quote.sourceOrderId(),
                        quote.orderNumber(),
                        quote.placement().customer().email().strip().toLowerCase(Locale.ROOT),
                        quote.createdAt(),
                        quote.changedAt())
                .replaceWithVoid();
    }

    private Quote read(Columns c) {
        return Quote.read(c).at(clock.instant());
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("quote-not-found", "There is no quote %s.", id);
    }
}
