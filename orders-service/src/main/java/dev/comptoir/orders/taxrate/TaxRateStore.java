package dev.comptoir.orders.taxrate;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.text;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Stores tax rates. */
@ApplicationScoped
class TaxRateStore {

    private static final String COLUMNS =
            "id, version, name, country, region, basis_points, applies_to_shipping, is_active, nullif(tax_class, ''),"
                    + " updated_at";
    private static final String ONE = "select " + COLUMNS + " from tax_rates where deleted_at is null and id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String DELETE = "update tax_rates set deleted_at = $2, version = version + 1 where id = $1";
    private static final String SAVE = """
            insert into tax_rates (id, version, name, country, region, basis_points, applies_to_shipping, is_active,
                                   tax_class, updated_at)
            values ($1, $2, $3, $4, coalesce($5, ''), $6, $7, $8, coalesce($9, ''), $10)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, country = excluded.country, region = excluded.region,
                   basis_points = excluded.basis_points, applies_to_shipping = excluded.applies_to_shipping,
                   is_active = excluded.is_active, tax_class = excluded.tax_class,
                   updated_at = excluded.updated_at""";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    TaxRateStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<TaxRate>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("tax-rates", COLUMNS, "tax_rates").where("deleted_at is null");
        return pages.of(
                changes.on(query, "updated_at", text("country"), uuid("id")),
                request,
                TaxRate::read,
                rate -> changes.position(rate.updatedAt(), rate.country(), rate.id()));
    }

    Uni<TaxRate> find(UUID id) {
        return reads.one(ONE, TaxRate::read, () -> notFound(id), id);
    }

    Uni<TaxRate> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, TaxRate::read, () -> notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, TaxRate rate) {
        return tx.execute(
                        SAVE,
                        rate.id(),
                        rate.version(),
                        rate.name(),
                        rate.country(),
                        rate.region(),
                        rate.percent().basisPoints(),
                        rate.appliesToShipping(),
                        rate.active(),
                        rate.taxClass(),
                        rate.updatedAt())
                .plug(refusing("tax_rates_place", TaxRateStore::placeTaken))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id, clock.instant()).replaceWithVoid();
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("tax-rate-not-found", "There is no tax rate %s.", id);
    }

    private static DomainException placeTaken() {
        return CONFLICT.refusal(
                        "tax-rate-place-taken", "Another tax rate is for the same country, region and tax class.")
                .at("/region");
    }
}
