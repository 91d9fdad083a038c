package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.catalog.sales.SalesRecount;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sales of all products, counted anew from the orders. */
@Schema(
        name = "SalesRebuild",
        requiredProperties = {"requestedBy", "startedAt"})
public record RebuildView(
        UUID id,

        @Schema(description = "RUNNING or DONE; open-ended") State state,

        @Schema(description = "How many orders were read so far")
        long ordersRead,

        @Schema(
                description =
                        "How many products in orders were counted otherwise than they are; they are put right. 0 unless something is wrong")
        long differenceCount,

        @Schema(
                description = "The first of those, what they were and what they are now; empty when all was well",
                maxItems = 1000)
        List<Difference> differences,

        @Schema(
                description =
                        "Orders that were in the counters only, from before each order was kept; they are kept now, and no counter changes by it")
        long ordersSingledOut,

        @Schema(description = "How many products had counters that said something else than their orders")
        long productCount,

        @Schema(description = "The first of those, put right when all orders were read", maxItems = 1000)
        List<SalesRecount.Difference> products,

        @Schema(description = "Why it does not get on at the moment; null while it does", nullable = true)
        String problem,

        String requestedBy,
        Instant startedAt,
        Instant finishedAt) {

    /** How far it is. */
    @Schema(name = "SalesRebuildState")
    public enum State {
        RUNNING,
        DONE
    }

    /** A product in an order that was counted otherwise than it is. */
    @Schema(
            name = "SalesRebuildDifference",
            requiredProperties = {"orderId", "productId"})
    public record Difference(
            UUID orderId,
            UUID productId,

            @Schema(description = "How it was counted; null where it was not", nullable = true)
            ProductInOrder before,

            @Schema(description = "How it is; null where the order has not sold it", nullable = true)
            ProductInOrder after) {}

    /** What an order has sold of a product. */
    @Schema(name = "ProductInOrder", description = "Money in the smallest unit of the store's currency.")
    public record ProductInOrder(
            long units,
            long salesMinor,

            @Schema(description = "How many of the units came back; all of them when the order was cancelled")
            long unitsRefunded,

            boolean cancelled,
            Instant placedAt,
            List<String> skus) {}

    /** Of {@code sales_rebuilds r}. */
    static final String COLUMNS = """
            r.id, r.state, r.orders_read, r.difference_count,
            coalesce((select json_agg(json_build_object('orderId', d.order_id, 'productId', d.product_id,
                                          'before', d.before::json, 'after', d.after::json) order by d.order_id, d.product_id)
                        from sales_rebuild_differences d where d.rebuild_id = r.id), '[]')::text,
            r.orders_singled_out, r.product_count, r.products, r.problem, r.requested_by, r.started_at, r.finished_at""";

    static RebuildView read(Columns c) {
        return new RebuildView(
                c.uuid(),
                c.word(State.class),
                c.number(),
                c.number(),
                List.of(c.json(Difference[].class)),
                c.number(),
                c.number(),
                List.of(c.json(SalesRecount.Difference[].class)),
                c.text(),
                c.text(),
                c.instant(),
                c.instant());
    }
}
