package dev.comptoir.carts.abandonment;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.carts.abandonment.AbandonedCartView.RecoveryEmail;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the merchant's list of abandoned carts. */
@ApplicationScoped
class AbandonedCartStore {

    private static final String ONE =
            "select " + AbandonedCartSummary.COLUMNS + ", stop_reason from abandoned_carts where cart_id = $1";
    private static final String RECOVERED = """
            select count(*), coalesce(sum(recovered_total_minor), 0)::bigint from abandoned_carts
             where status = 'RECOVERED' and currency = $1 and ($2::uuid is null or recovered_by_campaign_id = $2)""";
    private static final String EMAILS = """
            select e.send_id, e.campaign_id, e.step, e.due_at, e.sent_at, k.clicked_at
              from recovery_emails e left join recovery_clicks k on k.send_id = e.send_id
             where e.cart_id = $1 order by e.step, e.send_id limit 100""";

    private final SqlPool reads;
    private final Pages pages;

    AbandonedCartStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** A cart on the list, with why its reminders stopped; null while nothing stopped them. */
    record Entry(AbandonedCartSummary summary, String stopReason) {}

    /** @param minTotal null when there is no least value */
    Uni<Page<AbandonedCartSummary>> page(AbandonedCartListRequest filter, Money minTotal, PageRequest page) {
        boolean isByUpdate = filter.sort.endsWith("updatedAt");
        Function<AbandonedCartSummary, Instant> time =
                isByUpdate ? AbandonedCartSummary::updatedAt : AbandonedCartSummary::abandonedAt;
        return pages.of(
                query(filter, minTotal),
                page,
                AbandonedCartSummary::read,
                cart -> List.of(time.apply(cart), cart.id()));
    }

    /** The first of the list, for a file. */
    Uni<List<AbandonedCartSummary>> first(AbandonedCartListRequest filter, Money minTotal, int most) {
        ListQuery.Statement statement = query(filter, minTotal).page(List.of(), most);
        return reads.list(statement.sql(), AbandonedCartSummary::read, statement.parameters());
    }

    private static ListQuery query(AbandonedCartListRequest filter, Money minTotal) {
        ListQuery query = ListQuery.of("abandoned-carts", AbandonedCartSummary.COLUMNS, "abandoned_carts")
                .oneOf("status", filter.statuses())
                .and("abandoned_at >= ?", filter.abandonedFrom())
                .and("abandoned_at < ?", filter.abandonedTo())
                .and("updated_at >= ?", filter.updatedFrom())
                .and("total_minor >= ?", minTotal)
                .and("email = ?", filter.normalisedEmail())
                .and("skus @> array[?]::text[]", filter.sku)
                .and("campaign_id = ?", filter.campaignId)
                .only(filter.hidden, "hidden_at is not null")
                .only(!filter.hidden, "hidden_at is null");
        return sorted(query, filter.sort, filter.sort.endsWith("updatedAt") ? "updated_at" : "abandoned_at");
    }

    private static ListQuery sorted(ListQuery query, String sort, String column) {
        return sort.startsWith("-")
                ? query.descending(instant(column), uuid("cart_id"))
                : query.ascending(instant(column), uuid("cart_id"));
    }

    Uni<Entry> find(UUID cartId) {
        return reads.one(
                ONE,
                c -> new Entry(AbandonedCartSummary.read(c), c.textOrNull()),
                () -> AbandonmentProblem.notFound(cartId),
                cartId);
    }

    /** @param campaignId null for all */
    Uni<RecoveredTotals> recovered(String currency, UUID campaignId) {
        return reads.only(RECOVERED, c -> RecoveredTotals.read(c, currency), currency, campaignId);
    }

    Uni<List<RecoveryEmail>> emails(UUID cartId) {
        return reads.list(EMAILS, RecoveryEmail::read, cartId);
    }
}
