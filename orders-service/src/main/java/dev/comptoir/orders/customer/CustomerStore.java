package dev.comptoir.orders.customer;

import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Reads the directory, and stores what a merchant says about a customer. */
@ApplicationScoped
public class CustomerStore {

    private static final String ONE = "select " + Customer.COLUMNS + " from customers c where c.id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String ADDRESSES = """
            (select json_agg(a.address order by a.last desc)
               from (select n.%1$s_address as address, max(n.placed_at) as last from newest n
                      where n.%1$s_address is not null group by 1 order by 2 desc limit 10) a)::text""";
    private static final String DETAIL = """
            with newest as (
                select o.* from customer_emails e join orders o on o.customer_email = e.spelling
                 where e.email = (select email from customers where id = $1) and o.deleted_at is null
                 order by o.placed_at desc, o.id desc limit 100)
            select\s""" + Customer.COLUMNS + """
            , array(select e.spelling from customer_emails e where e.email = c.email order by 1 limit 20),
            """ + ADDRESSES.formatted("billing") + ", "
            + ADDRESSES.formatted("shipping") + """
            , array(select p.method from payments p join newest n on n.id = p.order_id where p.reversed_at is null
                     group by 1 order by max(p.received_at) desc limit 10),
            (select json_agg(json_build_object('id', n.id, 'orderNumber', n.order_number, 'lifecycle', n.lifecycle,
                      'paymentStatus', n.payment_status, 'fulfillmentStatus', n.fulfillment_status, 'total', n.total_minor,
                      'currency', n.currency, 'archived', n.archived_at is not null, 'placedAt', n.placed_at)
                      order by n.placed_at desc, n.id desc)
               from (select * from newest order by placed_at desc, id desc limit 20) n)::text,
            (select json_agg(json_build_object('id', m.id, 'orderId', m.order_id, 'subject', m.subject, 'sentBy', m.sent_by,
                      'createdAt', m.created_at) order by m.id desc)
               from (select g.* from order_messages g
                      where lower(g.customer_email) in
                            (select lower(e.spelling) from customer_emails e where e.email = c.email)
                      order by g.id desc limit 10) m)::text,
            (select json_agg(json_build_object('id', i.id, 'number', i.number, 'kind', i.kind, 'orderId', i.order_id,
                      'total', i.total_minor, 'currency', i.currency, 'issuedAt', i.issued_at)
                      order by i.issued_at desc, i.id desc)
               from (select v.* from newest n join invoices v on v.order_id = n.id
                      order by v.issued_at desc, v.id desc limit 10) i)::text
              from customers c where c.id = $1""";
    private static final String SAVE = """
            update customers set version = version + 1, name = $2, phone = $3, is_edited = true, is_confirmed = $4, note = $5,
                   tags = $6, words = array_to_tsvector($7::text[]), updated_at = $8
             where id = $1""";

    private final SqlPool reads;
    private final Pages pages;
    private final Clock clock;

    CustomerStore(SqlPool reads, Pages pages, Clock clock) {
        this.reads = reads;
        this.pages = pages;
        this.clock = clock;
    }

    Uni<Page<Customer>> page(CustomerListRequest request, PageRequest page) {
        CustomerSort sort = CustomerSort.of(request.sort);
        return pages.of(request.query(), page, ListedCustomer::read, sort::position)
                .map(found -> found.map(ListedCustomer::customer));
    }

    /** Fails when nobody of this id has ordered. */
    public Uni<Customer> find(UUID id) {
        return reads.one(ONE, Customer::read, () -> notFound(id), id);
    }

    Uni<CustomerView> detail(UUID id) {
        return reads.one(DETAIL, CustomerView::read, () -> notFound(id), id);
    }

    Uni<Customer> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, Customer::read, () -> notFound(id), id);
    }

    Uni<Void> save(SqlTx tx, Customer customer, SaveCustomerRequest request) {
        String name = request.name().strip();
        return tx.execute(
                        SAVE,
                        customer.id(),
                        name,
                        request.phone().strip(),
                        request.state() == CustomerState.CONFIRMED,
                        request.noteOrNone(),
                        request.distinctTags(),
                        SearchWords.of(name, customer.email()),
                        clock.instant())
                .replaceWithVoid();
    }

    private static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("customer-not-found", "There is no customer %s.", id);
    }
}
