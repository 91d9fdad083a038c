package dev.comptoir.orders.listexport;

import static dev.comptoir.orders.listexport.ListColumn.money;
import static dev.comptoir.orders.listexport.ListColumn.text;
import static dev.comptoir.orders.listexport.ListColumn.time;

import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.orders.invoice.Invoice;
import dev.comptoir.orders.invoice.InvoiceKind;
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

/** Which invoices to export, and how. */
@Schema(name = "CreateInvoiceExport")
public record CreateInvoiceExport(
        @Schema(description = "All invoices when absent") @Valid
        Filter filter,

        @Schema(description = "What `Accept` names when absent, else CSV")
        ListFormat format,

        @Schema(description = "Keys of the columns, in the order of a CSV file; all when absent")
        @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 40) String> columns,

        @Schema(description = "How a CSV file is written") @Valid
        CsvOptions csv)
        implements ListExportRequest {

    static final CreateInvoiceExport ALL = new CreateInvoiceExport(null, null, null, null);

    /** The document is read as JSON once for each row. */
    private static final String FROM =
            Invoice.FROM + " cross join lateral (select cast(i.content as jsonb) as said offset 0) d";

    private static final List<ListColumn> COLUMNS = List.of(
            text("id", "cast(i.id as text)"),
            text("number", "i.number"),
            text("kind", "i.kind"),
            text("state", Invoice.STATE),
            time("issuedAt", "i.issued_at"),
            text("issueDate", "d.said ->> 'issueDate'"),
            text("dueDate", "d.said ->> 'dueDate'"),
            time("sentAt", "i.sent_at"),
            time("cancelledAt", "i.cancelled_at"),
            text("cancellationInvoiceId", "cast(i.cancelled_by_id as text)"),
            text("cancelledInvoiceId", "cast(i.cancels_id as text)"),
            text("orderId", "cast(i.order_id as text)"),
            text("orderNumber", "o.order_number"),
            text("buyerName", "d.said #>> '{buyer,name}'"),
            text("buyerEmail", "d.said #>> '{buyer,email}'"),
            text("buyerVatNumber", "d.said #>> '{buyer,vatNumber}'"),
            text("billingCountry", "d.said #>> '{billingAddress,country}'"),
            text("shippingCountry", "d.said #>> '{shippingAddress,country}'"),
            text("currency", "cast(i.currency as text)"),
            money("netTotal", "i.net_minor"),
            money("taxTotal", "i.tax_minor"),
            money("total", "i.total_minor"),
            money("creditedTotal", "i.credited_minor"),
            text("issuedBy", "i.issued_by"));

    /** The filters of the list that choose many. */
    @Schema(name = "InvoiceExportFilter", description = "Filters of `listInvoices`; they combine with AND.")
    public record Filter(
            @Schema(description = "Only invoices, or only cancellations")
            InvoiceKind kind,

            @Schema(description = "RFC 3339 time, inclusive", format = "date-time") @Size(max = 40)
            String issuedFrom,

            @Schema(description = "RFC 3339 time, exclusive", format = "date-time") @Size(max = 40)
            String issuedTo) {

        static final Filter NONE = new Filter(null, null, null);
    }

    /** The same as a file of this kind. */
    CreateInvoiceExport in(ListFormat chosen) {
        return format == null ? new CreateInvoiceExport(filter, chosen, columns, csv) : this;
    }

    @Override
    public ListPlan plan() {
        Filter wanted = filter == null ? Filter.NONE : filter;
        Instant from = QueryTime.parse("issuedFrom", wanted.issuedFrom());
        Instant to = QueryTime.parse("issuedTo", wanted.issuedTo());
        QueryRange.check("issuedFrom", from, "issuedTo", to);
        return new ListPlan(
                ListLayout.of(
                        format == null ? ListFormat.CSV : format, "cast(i.currency as text)", COLUMNS, columns, csv),
                list -> ListQuery.of("invoice-export", list, FROM)
                        .and(
                                "i.kind = ?",
                                wanted.kind() == null ? null : wanted.kind().name())
                        .and("i.issued_at >= ?", from)
                        .and("i.issued_at < ?", to)
                        .ascending(SortKey.instant("i.issued_at"), SortKey.uuid("i.id")));
    }
}
