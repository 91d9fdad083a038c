package dev.comptoir.orders.listexport;

import static dev.comptoir.orders.listexport.ListColumn.count;
import static dev.comptoir.orders.listexport.ListColumn.money;
import static dev.comptoir.orders.listexport.ListColumn.text;
import static dev.comptoir.orders.listexport.ListColumn.time;

import dev.comptoir.orders.customer.CustomerState;
import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import dev.comptoir.platform.page.SortKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which customers to export, and how. */
@Schema(name = "CreateCustomerExport")
public record CreateCustomerExport(
        @Schema(description = "All customers when absent") @Valid
        Filter filter,

        @Schema(description = "What `Accept` names when absent, else CSV")
        ListFormat format,

        @Schema(description = "Keys of the columns, in the order of a CSV file; all when absent")
        @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 40) String> columns,

        @Schema(description = "How a CSV file is written") @Valid
        CsvOptions csv)
        implements ListExportRequest {

    static final CreateCustomerExport ALL = new CreateCustomerExport(null, null, null, null);

    private static final String FROM = "customers c left join store_profile s on true";
    private static final String CURRENCY = "coalesce(cast(s.currency as text), 'EUR')";
    private static final String IN_CURRENCY = "coalesce(cast(c.money -> cast(s.currency as text) ->> %d as bigint), 0)";

    private static final List<ListColumn> COLUMNS = List.of(
            text("id", "cast(c.id as text)"),
            text("email", "c.email"),
            text("name", "c.name"),
            text("phone", "c.phone"),
            text("state", "case when c.is_confirmed then 'CONFIRMED' else 'UNCONFIRMED' end"),
            text("tags", "array_to_string(c.tags, ', ')"),
            text("note", "c.note"),
            count("orderCount", "c.order_count"),
            count("cancelledOrderCount", "c.cancelled_order_count"),
            time("firstOrderAt", "c.first_order_at"),
            time("lastOrderAt", "c.last_order_at"),
            text("currency", CURRENCY),
            money("spent", IN_CURRENCY.formatted(0)),
            money("due", IN_CURRENCY.formatted(1)));

    /** The filters of the directory that choose many. */
    @Schema(name = "CustomerExportFilter", description = "Filters of `listCustomers`; they combine with AND.")
    public record Filter(
            @Schema(description = "With exactly this tag") @Size(min = 1, max = 50)
            String tag,

            @Schema(description = "`CONFIRMED` has an account in the store, `UNCONFIRMED` only checked out as a guest")
            CustomerState state,

            @Schema(description = "Last order at or after this RFC 3339 time", format = "date-time") @Size(max = 40)
            String lastOrderFrom,

            @Schema(description = "Last order before this RFC 3339 time", format = "date-time") @Size(max = 40)
            String lastOrderTo) {

        static final Filter NONE = new Filter(null, null, null, null);
    }

    /** The same as a file of this kind. */
    CreateCustomerExport in(ListFormat chosen) {
        return format == null ? new CreateCustomerExport(filter, chosen, columns, csv) : this;
    }

    @Override
    public ListPlan plan() {
        Filter wanted = filter == null ? Filter.NONE : filter;
        Instant from = QueryTime.parse("lastOrderFrom", wanted.lastOrderFrom());
        Instant to = QueryTime.parse("lastOrderTo", wanted.lastOrderTo());
        QueryRange.check("lastOrderFrom", from, "lastOrderTo", to);
        return new ListPlan(
                ListLayout.of(format == null ? ListFormat.CSV : format, CURRENCY, COLUMNS, columns, csv),
                list -> ListQuery.of("customer-export", list, FROM)
                        .and("? = any(c.tags)", wanted.tag())
                        .and("c.is_confirmed = ?", isConfirmed(wanted.state()))
                        .and("c.last_order_at >= ?", from)
                        .and("c.last_order_at < ?", to)
                        .ascending(SortKey.instant("c.first_order_at"), SortKey.uuid("c.id")));
    }

    private static Boolean isConfirmed(CustomerState state) {
        return state == null ? null : state == CustomerState.CONFIRMED;
    }
}
