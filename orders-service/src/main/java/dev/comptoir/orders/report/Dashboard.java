package dev.comptoir.orders.report;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a store did in a period, beside the period before. */
@Schema(
        name = "Dashboard",
        requiredProperties = {"currency", "timeZone", "period", "previousPeriod"})
public record Dashboard(
        @Schema(description = "All amounts are of orders in this currency; other orders are left out")
        String currency,

        @Schema(description = "The store's: days begin and end in it")
        String timeZone,

        @Schema(description = "Until when changes of orders are counted; absent while none are")
        Instant asOf,

        @Schema(description = "What was asked for") Tiles period,

        @Schema(description = "The same of the period before: as many whole months, else as many days")
        Tiles previousPeriod,

        @Schema(description = "Every day of the period, in order")
        List<Day> days,

        @Schema(description = "The ten who bought for most in the period, by the total of their orders")
        List<TopCustomer> topCustomers,

        @Schema(description = "The ten products of which most units were sold in the period")
        List<TopProduct> topProducts) {

    /** The figures of a period. */
    @Schema(
            name = "DashboardTiles",
            requiredProperties = {
                "from",
                "to",
                "placedFrom",
                "placedTo",
                "totalSales",
                "averageOrderValue",
                "taxTotal",
                "shippingTotal",
                "discountTotal",
                "refundTotal",
                "netSales",
                "recoveredSales",
                "averageCustomerValue"
            })
    public record Tiles(
            @Schema(description = "First day") LocalDate from,
            @Schema(description = "The day after the last") LocalDate to,

            @Schema(description = "When the first day begins: `placedFrom` of an export of the same orders")
            Instant placedFrom,

            @Schema(description = "When the last day ends: `placedTo` of an export of the same orders")
            Instant placedTo,

            @Schema(description = "Orders placed in the period that are neither cancelled nor deleted now")
            long orderCount,

            @Schema(description = "Units in them") long unitCount,

            @Schema(description = "Their totals, with tax and shipping, whether paid or not; refunds are not taken off")
            Money totalSales,

            @Schema(description = "`totalSales` by `orderCount`; 0 without orders")
            Money averageOrderValue,

            @Schema(description = "Tax in `totalSales`") Money taxTotal,

            @Schema(description = "Shipping fees in `totalSales`")
            Money shippingTotal,

            @Schema(description = "What discounts took off") Money discountTotal,

            @Schema(description = "Refunds issued in the period, of orders that are not cancelled, whenever placed")
            long refundCount,

            Money refundTotal,

            @Schema(description = "`totalSales` less `refundTotal`")
            Money netSales,

            @Schema(description = "Orders that a recovery campaign won back")
            long recoveredOrderCount,

            @Schema(description = "Their totals") Money recoveredSales,

            @Schema(description = "Who placed these orders, told apart by e-mail address")
            long customerCount,

            @Schema(description = "Whose first order of all is one of these")
            long newCustomerCount,

            @Schema(description = "Who had ordered before the period")
            long returningCustomerCount,

            @Schema(description = "`returningCustomerCount` by `newCustomerCount`; absent without new ones")
            BigDecimal returningToNewRatio,

            @Schema(description = "`totalSales` by `customerCount`; 0 without customers")
            Money averageCustomerValue) {}

    /** One day, of 23, 24 or 25 hours. */
    @Schema(
            name = "DashboardDay",
            requiredProperties = {"date", "totalSales", "averageOrderValue", "refundTotal"})
    public record Day(LocalDate date, long orderCount, Money totalSales, Money averageOrderValue, Money refundTotal) {}

    /** A customer who bought for much. */
    @Schema(
            name = "DashboardCustomer",
            requiredProperties = {"email", "totalSales"})
    public record TopCustomer(String email, String name, long orderCount, Money totalSales) {

        static TopCustomer read(Columns c) {
            String email = c.text();
            String name = c.textOrNull();
            long orders = c.number();
            long sales = c.number();
            return new TopCustomer(email, name, orders, Money.ofMinor(sales, c.text()));
        }
    }

    /** A product that sells well. */
    @Schema(name = "DashboardProduct", requiredProperties = "sales")
    public record TopProduct(
            @Schema(description = "Absent for what is in no catalogue")
            UUID productId,

            @Schema(description = "Of what is in no catalogue")
            String sku,

            @Schema(description = "As it was called when it was sold last")
            String name,

            long orderCount,
            long unitCount,

            @Schema(description = "What its lines cost, before tax and discounts of the order")
            Money sales) {

        private static final String SKU = "sku:";

        static TopProduct read(Columns c) {
            String key = c.text();
            String name = c.text();
            long orders = c.number();
            long units = c.number();
            long sales = c.number();
            Money money = Money.ofMinor(sales, c.text());
            return key.startsWith(SKU)
                    ? new TopProduct(null, key.substring(SKU.length()), name, orders, units, money)
                    : new TopProduct(UUID.fromString(key), null, name, orders, units, money);
        }
    }
}
