package dev.comptoir.orders.order;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists orders by any combination of filters, page by page. */
@ApplicationScoped
class FindOrders {

    private final SqlTransactions transactions;
    private final OrderListStore orders;
    private final Cursors cursors;

    FindOrders(SqlTransactions transactions, OrderListStore orders, Cursors cursors) {
        this.transactions = transactions;
        this.orders = orders;
        this.cursors = cursors;
    }

    Uni<Page<OrderSummary>> handle(OrderFilter filter) {
        OrderSort sort = OrderSort.of(filter.sort);
        OrderListQuery query = OrderListQuery.of(filter);
        String scope = query.scope(sort);
        List<String> after = filter.cursor == null ? List.of() : cursors.read(scope, filter.cursor);
        return page(query, sort, after, filter.limit + 1)
                .map(found -> Page.of(found, filter.limit, last -> cursors.write(scope, sort.position(last))))
                .chain(page -> filter.count
                        ? orders.count(query).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    private Uni<List<OrderSummary>> page(OrderListQuery query, OrderSort sort, List<String> after, int limit) {
        return query.dependsOnValues()
                ? transactions.run(tx -> orders.plannedPage(tx, query, sort, after, limit))
                : orders.page(query, sort, after, limit);
    }
}
