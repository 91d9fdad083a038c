package dev.comptoir.carts.discountcode;

import static dev.comptoir.platform.page.SortKey.text;

import dev.comptoir.carts.discount.OfferStore;
import dev.comptoir.carts.discount.domain.DiscountCode;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Stores codes for single use. */
@ApplicationScoped
class CodeStore {

    private static final String COLUMNS = "code, is_shared, max_uses, uses, expires_on::text, created_at, updated_at";
    private static final String ADD = """
            insert into discount_codes (code_key, code, discount_id, is_shared, max_uses, expires_on, created_at, updated_at)
            select c.key, c.code, $3, false, 1, $4, $5, $5 from unnest($1::text[], $2::text[]) as c (key, code)
            on conflict (code_key) do nothing""";
    private static final String CSV = """
            select coalesce(string_agg(c.line || E'\\r\\n', ''), '') from (
                select code || ',' || uses || ',' || coalesce(expires_on::text, '') as line from discount_codes
                 where discount_id = $1 and code_key > $2 order by code_key limit $3) c""";

    private final SqlPool reads;
    private final Pages pages;
    private final OfferStore offers;

    CodeStore(SqlPool reads, Pages pages, OfferStore offers) {
        this.reads = reads;
        this.pages = pages;
        this.offers = offers;
    }

    Uni<Page<CodeView>> page(UUID discountId, CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("discount-codes", COLUMNS, "discount_codes").and("discount_id = ?", discountId);
        return offers.discount(reads, discountId)
                .chain(() -> pages.of(
                        changes.on(query, "updated_at", text("code_key")),
                        request,
                        CodeView::read,
                        code -> changes.position(code.updatedAt(), DiscountCode.key(code.code()))));
    }

    /** How many were added: one that exists already is left out. */
    Uni<Integer> add(SqlTx tx, UUID discountId, List<String> codes, LocalDate expiresOn, Instant now) {
        String[] keys = codes.stream().map(DiscountCode::key).toArray(String[]::new);
        return tx.execute(ADD, keys, codes.toArray(String[]::new), discountId, expiresOn, now);
    }

    /** @param after the last code of the part before; null for the first part */
    Uni<String> csv(UUID discountId, String after, int most) {
        String key = DiscountCode.key(Objects.requireNonNullElse(after, ""));
        return offers.discount(reads, discountId).chain(() -> reads.only(CSV, Columns::text, discountId, key, most));
    }
}
