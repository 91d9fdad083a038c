package dev.comptoir.orders.erasure;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds a person with what is still open, and stores that their data was erased. */
@ApplicationScoped
class CustomerErasureStore {

    private static final int MOST_NAMED = 10;
    private static final String ONE = "select " + CustomerErasure.COLUMNS + " from customer_erasures e where e.id = $1";
    // Held, nobody counts an order of this person from what it was a moment ago.
    private static final List<String> LOCK_PROJECTIONS =
            List.of("select id from customer_projection for update", "select id from sales_projection for update");
    // The directory is seconds behind: spellings of the latest orders are not in it yet.
    private static final String SPELLINGS = """
            select array(select spelling from customer_emails where email = $1
                         union select o.customer_email from orders o, customer_projection p
                                where o.updated_at > coalesce(nullif(p.seen_until, '-infinity'), '1970-01-02Z') - interval '15 seconds'
                                  and lower(o.customer_email) = lower($2)
                         union select $1 union select $2)""";
    private static final String LOCK_ORDERS = """
            select o.id, o.order_number,
                   o.deleted_at is null
                   and (o.lifecycle = 'PLACED' or o.disputed_at is not null
                        or exists (select from returns r where r.order_id = o.id and r.state not in ('REFUSED', 'CLOSED'))
                        or exists (select from withdrawals w where w.order_id = o.id and w.state = 'PENDING'))
              from orders o where o.customer_email = any($1) order by o.id for update of o""";
    private static final String DOCUMENTS = """
            select ((select count(*) from invoices where order_id = any($1))
                  + (select count(*) from credit_notes where order_id = any($1)))::int""";
    private static final String ADD = """
            insert into customer_erasures (id, email_hash, pseudonym, reason, order_count, document_count, requested_by, erased_at)
            values ($1, email_hash($2), $3, $4, $5, $6, $7, $8)""";

    private static final String ADD_EXPORT = """
            insert into customer_data_exports (id, email_hash, requested_by, created_at)
            values ($1, email_hash($2), $3, $4)""";

    private final SqlPool reads;
    private final Pages pages;

    CustomerErasureStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** An order of the person. */
    record FoundOrder(UUID id, String number, boolean isOpen) {}

    /** The newest first. */
    Uni<Page<CustomerErasure>> page(String email, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("customer-erasures", CustomerErasure.COLUMNS, "customer_erasures e")
                .and("e.email_hash = email_hash(?)", email == null ? null : EmailKey.of(QueryEmail.parse(email)));
        return pages.of(
                changes.onDescending(query, "e.erased_at", uuid("e.id")),
                request,
                CustomerErasure::read,
                erasure -> changes.position(erasure.erasedAt(), erasure.id()));
    }

    Uni<CustomerErasure> find(UUID id) {
        return reads.one(ONE, CustomerErasure::read, () -> notFound(id), id);
    }

    Uni<Void> lockProjections(SqlTx tx) {
        return tx.query(LOCK_PROJECTIONS.getFirst())
                .chain(() -> tx.query(LOCK_PROJECTIONS.getLast()))
                .replaceWithVoid();
    }

    Uni<Person> person(String email, String typed) {
        return person(reads, email, typed);
    }

    Uni<Person> person(SqlRunner sql, String email, String typed) {
        return sql.only(SPELLINGS, c -> new Person(email, c.texts()), email, typed);
    }

    Uni<List<FoundOrder>> lockOrders(SqlTx tx, Person person) {
        return tx.list(LOCK_ORDERS, c -> new FoundOrder(c.uuid(), c.text(), c.bool()), (Object) person.asWritten());
    }

    Uni<Integer> documents(SqlTx tx, List<UUID> orderIds) {
        return tx.only(DOCUMENTS, Columns::integer, (Object) orderIds.toArray(UUID[]::new));
    }

    Uni<Void> add(SqlTx tx, Person person, CustomerErasure erasure) {
        return tx.execute(
                        ADD,
                        erasure.id(),
                        person.email(),
                        erasure.pseudonym(),
                        Objects.requireNonNullElse(erasure.reason(), ""),
                        erasure.ordersAnonymised(),
                        erasure.documentsKept(),
                        erasure.requestedBy(),
                        erasure.erasedAt())
                .replaceWithVoid();
    }

    /** Records that somebody has asked for the data of a person. */
    Uni<Void> addExport(SqlTx tx, CustomerDataExport export) {
        return tx.execute(ADD_EXPORT, export.id(), export.email(), export.requestedBy(), export.createdAt())
                .replaceWithVoid();
    }

    /** What is still to be delivered, paid back or decided cannot be without a name. */
    static void refuseOpen(List<FoundOrder> orders) {
        List<String> open = orders.stream()
                .filter(FoundOrder::isOpen)
                .map(FoundOrder::number)
                .limit(MOST_NAMED)
                .toList();
        if (!open.isEmpty()) {
            throw CONFLICT.refusal(
                            "customer-has-open-orders",
                            "This person has orders that are not finished: %s. Finish or cancel them, with their returns, "
                                    + "withdrawals and disputes, then ask again.",
                            String.join(", ", open))
                    .with("orderNumbers", open);
        }
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("customer-erasure-not-found", "There is no erasure %s.", id);
    }
}
