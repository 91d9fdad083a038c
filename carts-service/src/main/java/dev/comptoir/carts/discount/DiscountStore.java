package dev.comptoir.carts.discount;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores discounts and the codes for everybody. */
@ApplicationScoped
class DiscountStore {

    private static final String ONE =
            "select " + DiscountRow.COLUMNS + " from discounts d where d.deleted_at is null and d.id = $1";
    private static final String LOCK = ONE + " for no key update";
    private static final String SAVE = """
            insert into discounts as d (id, version, name, code, is_automatic, is_active, max_uses,
                                        max_uses_per_customer, terms, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, code = excluded.code,
                   is_automatic = excluded.is_automatic, is_active = excluded.is_active, max_uses = excluded.max_uses,
                   max_uses_per_customer = excluded.max_uses_per_customer, terms = excluded.terms,
                   updated_at = excluded.updated_at""";
    private static final String DROP_CODE = "delete from discount_codes where discount_id = $1 and is_shared";
    private static final String ADD_CODE = """
            insert into discount_codes (code_key, code, discount_id, is_shared, created_at, updated_at)
            values ($1, $2, $3, true, $4, $4)""";
    private static final String DROP_CODES = "delete from discount_codes where discount_id = $1";
    private static final String DELETE =
            "update discounts set deleted_at = $2, updated_at = $2, version = version + 1 where id = $1";
    private static final String RAISE_EDITION = "update discount_edition set edition = edition + 1";

    private final SqlPool reads;
    private final Pages pages;

    DiscountStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<Discount>> page(DiscountListRequest filter, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("discounts", DiscountRow.COLUMNS, "discounts d")
                .where("d.deleted_at is null")
                .and("d.is_automatic = ?", filter.isAutomatic())
                .and("d.is_active = ?", filter.active);
        return pages.of(
                changes.on(query, "d.updated_at", instant("d.created_at"), uuid("d.id")),
                request,
                DiscountRow::read,
                discount -> changes.position(discount.updatedAt(), discount.createdAt(), discount.id()));
    }

    Uni<Discount> find(UUID id) {
        return reads.one(ONE, DiscountRow::read, () -> DiscountProblem.notFound(id), id);
    }

    Uni<Discount> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, DiscountRow::read, () -> DiscountProblem.notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, Discount discount) {
        return tx.execute(
                        SAVE,
                        discount.id(),
                        discount.version(),
                        discount.name(),
                        discount.code(),
                        discount.terms().isAutomatic(),
                        discount.active(),
                        discount.terms().maxUses(),
                        discount.terms().maxUsesPerCustomer(),
                        Json.write(discount.terms()),
                        discount.createdAt(),
                        discount.updatedAt())
                .chain(() -> tx.execute(RAISE_EDITION))
                .replaceWithVoid();
    }

    /** The code for everybody; the one before is free again. */
    Uni<Void> saveCode(SqlTx tx, Discount discount) {
        return tx.execute(DROP_CODE, discount.id())
                .chain(() -> Steps.when(discount.codeKey().isPresent(), () -> addCode(tx, discount)));
    }

    private static Uni<Void> addCode(SqlTx tx, Discount discount) {
        return tx.execute(
                        ADD_CODE,
                        discount.codeKey().orElseThrow(),
                        discount.code(),
                        discount.id(),
                        discount.updatedAt())
                .plug(refusing("discount_codes_pkey", DiscountProblem::codeTaken))
                .replaceWithVoid();
    }

    /** Its codes are free again; which orders had it stays known. */
    Uni<Void> delete(SqlTx tx, UUID id, Instant now) {
        return tx.execute(DELETE, id, now)
                .chain(() -> tx.execute(DROP_CODES, id))
                .chain(() -> tx.execute(RAISE_EDITION))
                .replaceWithVoid();
    }
}
