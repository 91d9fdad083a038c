package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.ProductSales;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a product has sold, counted from every order that was placed and accepted. */
@Schema(
        name = "ProductSales",
        description = "Counted from placed and accepted orders, moments after they are placed. What comes back"
                + " by refunds and cancellations is counted apart.",
        requiredProperties = {"totalSales", "refundedSales", "netSales"})
public record SalesView(
        @Schema(description = "Units of all variants together", minimum = "0")
        long unitsSold,

        @Schema(description = "Orders with at least one unit", minimum = "0")
        long orderCount,

        @Schema(description = "Sum of the lines before tax and order discounts")
        Money totalSales,

        @Schema(description = "Units of those that were refunded or whose order was cancelled", minimum = "0")
        long unitsRefunded,

        @Schema(description = "What totalSales had of them") Money refundedSales,

        @Schema(description = "unitsSold without what came back", minimum = "0")
        long netUnitsSold,

        @Schema(description = "totalSales without what came back")
        Money netSales,

        @Schema(description = "When the newest of these orders was placed; absent before the first")
        Instant lastSoldAt) {

    /** Of {@code product_sales s}. */
    public static final String COLUMNS = "s.currency, s.units_sold, s.order_count, s.sales_minor, s.units_refunded,"
            + " s.refunded_minor, s.last_sold_at";

    public static SalesView of(ProductSales sales) {
        return new SalesView(
                sales.unitsSold(),
                sales.orderCount(),
                sales.sales(),
                sales.unitsRefunded(),
                sales.refunded(),
                sales.unitsSold() - sales.unitsRefunded(),
                sales.sales().minus(sales.refunded()),
                sales.lastSoldAt());
    }

    /** Reads {@link #COLUMNS}. */
    public static SalesView read(Columns c) {
        String currency = c.text();
        long units = c.number();
        long orders = c.number();
        Money sales = c.money(currency);
        long unitsBack = c.number();
        Money refunded = c.money(currency);
        return new SalesView(
                units, orders, sales, unitsBack, refunded, units - unitsBack, sales.minus(refunded), c.instant());
    }
}
