package dev.comptoir.orders.report;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports over HTTP. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("orders:read")
@Tag(name = "Reports", description = "What was sold, by day and by what it was")
class ReportResource {

    private final FindReports reports;

    ReportResource(FindReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/dashboard")
    @Operation(operationId = "getDashboard", summary = "Get the dashboard", description = """
            The figures of a period, by default the previous month, beside those of the period before; each day of it; and who
            and what sold most. Days are those of the store's time zone, 23 and 25 hours long when its clocks change.

            An order counts on the day it was placed as long as it is neither cancelled nor deleted; archiving changes nothing.
            A refund counts on the day it was issued. The figures follow the orders within seconds; `asOf` says how far. They
            are what the orders exported by `placedFrom`, `placedTo` and `lifecycle` PLACED and COMPLETED add up to.""")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `range-reversed`, `period-too-long`")
    public Uni<Dashboard> dashboard(@Valid @BeanParam ReportParameters asked) {
        return reports.dashboard(asked);
    }

    @GET
    @Path("/sales")
    @Operation(operationId = "getSalesReport", summary = "Get sales broken down by one thing", description = """
            By day, product, category, country, tax rate, payment method or campaign, by the rules of the dashboard. A product
            counts in its main category, the first of its paths, as the catalogue had it when the order came in: categories add
            up to what products do, and moving a product later moves no sale. Tax rates are those of the lines, the shipping fee
            at its own; where nobody wrote one down, the roundest that gives the tax. An order or refund of several rates is
            counted at the one of most of it, and its money and units at each. Where there are more rows than `limit`,
            `nextCursor` gives the next; sums that change meanwhile may move a row from one page to another.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `range-reversed`, `period-too-long`, `invalid-cursor`")
    public Uni<SalesReport> sales(
            @RestQuery @NotNull @Parameter(description = "What to break down by", required = true) SalesBy by,
            @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(2000)
                    @Parameter(description = "How many rows there are at most.")
                    int limit,
            @RestQuery
                    @Size(max = 2000)
                    @Parameter(description = "`nextCursor` of the rows before; holds only for the same report.")
                    String cursor,
            @Valid @BeanParam ReportParameters asked) {
        return reports.sales(by, asked, limit, cursor);
    }

    @GET
    @Path("/sales-journal")
    @Produces("text/csv")
    @Operation(operationId = "getSalesJournal", summary = "Get the accountant's journal", description = """
            CSV with a row per day, country and tax rate of the lines, the shipping fee at its own: net, tax and gross of what
            was sold, and of what was refunded that day: units at the rate of their line, plain sums in proportion. Its sums are
            those of the dashboard to the cent. An order or refund of several rates is counted at the one of most of it. Where
            nobody wrote down a rate, it is the roundest that gives the tax. Written as order exports are: in UTF-8, with the
            columns, delimiter and decimal sign that were asked for.""")
    @APIResponse(
            responseCode = "200",
            description = "The journal",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "`invalid-request`, `range-reversed`, `period-too-long`")
    @APIResponse(responseCode = "422", description = "`unknown-column`, `column-twice`")
    public Uni<RestResponse<String>> journal(@Valid @BeanParam JournalParameters asked) {
        List<JournalColumn> columns = asked.chosen();
        return reports.journal(asked)
                .map(journal -> RestResponse.ResponseBuilder.ok(journal.csv(columns, asked.csv()))
                        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + journal.fileName() + "\"")
                        .build());
    }
}
