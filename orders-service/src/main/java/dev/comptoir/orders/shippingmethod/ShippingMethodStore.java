package dev.comptoir.orders.shippingmethod;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;
import static dev.comptoir.platform.page.SortKey.text;
import static dev.comptoir.platform.page.SortKey.uuid;

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

/** Stores shipping methods; a deleted one stays for the orders that used it. */
@ApplicationScoped
class ShippingMethodStore {

    private static final String COLUMNS =
            "id, version, name, currency, price_minor, free_from_minor, countries, tracking_url_template, is_active,"
                    + " updated_at";
    private static final String ONE =
            "select " + COLUMNS + " from shipping_methods where deleted_at is null and id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String DELETE =
            "update shipping_methods set deleted_at = $2, version = version + 1 where id = $1";
    private static final String SAVE = """
            insert into shipping_methods (id, version, name, currency, price_minor, free_from_minor, countries,
                                          tracking_url_template, is_active, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, price_minor = excluded.price_minor,
                   free_from_minor = excluded.free_from_minor, countries = excluded.countries,
                   tracking_url_template = excluded.tracking_url_template, is_active = excluded.is_active,
                   updated_at = excluded.updated_at""";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    ShippingMethodStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<ShippingMethod>> page(CatchUpRequest changes, PageRequest request) {
        ListQuery query =
                ListQuery.of("shipping-methods", COLUMNS, "shipping_methods").where("deleted_at is null");
        return pages.of(
                changes.on(query, "updated_at", text("name"), uuid("id")),
                request,
                ShippingMethod::read,
                method -> changes.position(method.updatedAt(), method.name(), method.id()));
    }

    Uni<ShippingMethod> find(UUID id) {
        return reads.one(ONE, ShippingMethod::read, () -> ShippingMethodProblem.notFound(id), id);
    }

    Uni<ShippingMethod> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, ShippingMethod::read, () -> ShippingMethodProblem.notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, ShippingMethod method) {
        return tx.execute(
                        SAVE,
                        method.id(),
                        method.version(),
                        method.name(),
                        method.price().currency(),
                        method.price(),
                        method.freeFrom(),
                        method.countries().toArray(String[]::new),
                        method.trackingUrlTemplate(),
                        method.active(),
                        method.updatedAt())
                .plug(refusing("shipping_methods_name", ShippingMethodProblem::nameTaken))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id, clock.instant()).replaceWithVoid();
    }
}
