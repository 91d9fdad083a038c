package dev.comptoir.orders.customer;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Customers with many orders, a walk-in address for example: adding them all up at each change would cost more with every order
 * there is, so they wait longer the more they are.
 */
@ApplicationScoped
class CustomerRecountStore {

    /** Up to so many orders a customer is added up at once; with more, a millisecond later for each. */
    private static final int FEW = 1000;

    /** Customers added up in one transaction. */
    private static final int BITE = 20;

    private static final String POSTPONE = """
            with many as (
                select email, (order_count + cancelled_order_count) * interval '1 millisecond' as pause
                  from customers where email = any($1) and order_count + cancelled_order_count > $2),
            noted as (
                insert into customer_recounts (email, due_at)
                select email, cast($3 as timestamptz) + pause from many
                on conflict do nothing)
            select email from many""";

    private static final String TAKE = """
            delete from customer_recounts
             where email in (select email from customer_recounts where due_at <= $1 order by due_at, email limit $2)
            returning email""";

    private final Clock clock;

    CustomerRecountStore(Clock clock) {
        this.clock = clock;
    }

    /** Those of the addresses that wait. */
    Uni<List<String>> postpone(SqlTx tx, String[] emails) {
        return tx.list(POSTPONE, Columns::text, emails, FEW, clock.instant());
    }

    /** Those that need not wait any longer. */
    Uni<List<String>> take(SqlTx tx) {
        return tx.list(TAKE, Columns::text, clock.instant(), BITE);
    }
}
