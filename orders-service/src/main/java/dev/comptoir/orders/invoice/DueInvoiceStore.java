package dev.comptoir.orders.invoice;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the orders that are due for their invoice by looking through those that have changed. */
@ApplicationScoped
class DueInvoiceStore {

    static final int BITE = 100;

    /** An order may be committed as long after its time as its transaction takes. */
    private static final String WINDOW = """
            select s.seen_at - interval '15 seconds', (select max(o.updated_at) from orders o)
              from invoicing_settings s
             where s.automatic_since is not null and exists (select from orders)""";

    private static final String DUE = """
            select o.updated_at, o.id
              from orders o, invoicing_settings s
             where (o.updated_at, o.id) > ($1, $2) and o.document_count = 0 and o.lifecycle <> 'CANCELLED'
               and o.hold_reason is null and o.deleted_at is null and o.import_id is null
               and case s.mode
                   when 'ON_ORDER' then o.placed_at >= s.automatic_since
                   when 'ON_PAYMENT' then o.payment_status in ('PAID', 'PARTIALLY_REFUNDED') and exists (
                       select from payments p where p.order_id = o.id and p.received_at >= s.automatic_since)
                   else false end
             order by o.updated_at, o.id
             limit\s""" + BITE;

    private static final String SEEN = "update invoicing_settings set seen_at = greatest(seen_at, $1)";

    private final SqlPool reads;

    DueInvoiceStore(SqlPool reads) {
        this.reads = reads;
    }

    /** The part of the orders' changes that was not looked at yet. */
    record Window(Instant from, Instant to) {

        static Window read(Columns c) {
            return new Window(c.instant(), c.instant());
        }
    }

    /** An order that is due, and when it was changed last. */
    record Due(Instant updatedAt, UUID id) {

        static Due read(Columns c) {
            return new Due(c.instant(), c.uuid());
        }
    }

    /** Empty while no invoice is issued by itself. */
    Uni<Optional<Window>> window() {
        return reads.find(WINDOW, Window::read);
    }

    Uni<List<Due>> after(Due last) {
        return reads.list(DUE, Due::read, last.updatedAt(), last.id());
    }

    Uni<Void> seen(Instant to) {
        return reads.execute(SEEN, to).replaceWithVoid();
    }
}
