package dev.comptoir.orders.order;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads pages of the order list: one statement a page, straight into records. */
@ApplicationScoped
class FindOrders {

    /** What one order in a hundred has is found among as many, and what is rare waits for 2 ms only. */
    private static final int STEPS = 3000;

    private static final String CUSTOM_PLAN = "set local plan_cache_mode = force_custom_plan";

    private final SqlTransactions transactions;
    private final Pages pages;

    FindOrders(SqlTransactions transactions, Pages pages) {
        this.transactions = transactions;
        this.pages = pages;
    }

    Uni<Page<OrderSummary>> handle(OrderListRequest request, PageRequest page) {
        OrderListQuery asked = new OrderListQuery(request);
        ListQuery query = asked.query();
        OrderSort sort = OrderSort.of(request.sort);
        if (asked.isWalked()) {
            return pages.walk(query, page, STEPS, this::planned, sort::position);
        }
        return asked.dependsOnValues()
                ? pages.run(query, page, this::planned, sort::position)
                : pages.of(query, page, OrderSummary::read, sort::position);
    }

    /**
     * The best way to the rows depends on what is searched: a bestseller is found by walking the newest orders, a rare
     * product by its own index. One plan for both is a thousand times too slow for one of them.
     */
    private Uni<List<OrderSummary>> planned(ListQuery.Statement page) {
        return transactions.run(
                tx -> tx.query(CUSTOM_PLAN).chain(() -> tx.list(page.sql(), OrderSummary::read, page.parameters())));
    }
}
