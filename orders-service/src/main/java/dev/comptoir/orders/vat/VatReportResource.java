package dev.comptoir.orders.vat;

import dev.comptoir.orders.vat.domain.Quarter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reports of VAT over HTTP. */
@Path("/reports")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RolesAllowed("orders:read")
@Tag(name = "Reports")
class VatReportResource {

    private static final String QUARTER = "20\\d{2}-Q[1-4]";

    private final FindVat reports;

    VatReportResource(FindVat reports) {
        this.reports = reports;
    }

    @GET
    @Path("/e-reporting")
    @Operation(operationId = "getEReport", summary = "Get France's e-reporting of a period", description = """
            Daily sums per rate of what consumers bought (flux 10.3) and paid (flux 10.4), for the approved platform that
            transmits them (CGI art. 290 and 290 A). JSON, or CSV with `Accept: text/csv`. Only for sellers in France.

            Orders without a VAT number count, on the day they were placed in the store's time zone, at the rates and to the
            cent as an invoice of them says; those of businesses are invoices and not in here. Edits, refunds and cancellations
            are taken into the day of the sale when they came before `to`. What came in the period to days before it stands in
            the corrections, by the day that it corrects: consecutive periods together are what the orders are now. Transmit a
            period once `asOf` lies minutes after it; only orders that are imported later are added to it then.

            A refund takes off the rate of the lines it names, a plain sum in proportion. Payments are shared among the rates in
            proportion; only those of services (TPS1) are due for sellers who pay tax on deliveries of goods.""")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EReport.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "`invalid-request`, `range-reversed`, `period-too-long`")
    @APIResponse(responseCode = "422", description = "`seller-not-french`")
    public Uni<Response> eReport(@Valid @BeanParam VatParameters asked, @Context HttpHeaders headers) {
        return reports.report(asked)
                .map(report -> isCsv(headers) ? csv(report.fileName(), report.csv()) : json(report));
    }

    @GET
    @Path("/oss")
    @Operation(operationId = "getOssReturn", summary = "Get a quarter of the one-stop shop", description = """
            What consumers in other member states than the seller's bought, by country, category and rate, in the store's
            currency (Dir. 2006/112/EC, art. 369a to 369k, Union scheme). JSON, or CSV with `Accept: text/csv`. Only for
            sellers in the European Union.

            By the rules of `/reports/e-reporting`: orders without a VAT number, on the day they were placed, at the rates and to
            the cent as an invoice says. Edits, refunds and cancellations of a quarter that is over are corrections of the
            quarter they correct, in the return of the quarter in which they came (art. 369g(4)). Declare a quarter once
            `asOf` lies minutes after it. Orders in other currencies are not in it.

            It is for sellers who are taxed where they deliver: below the threshold of 10,000 EUR a year, and without having
            chosen so, you have nothing to declare here.""")
    @APIResponse(
            responseCode = "200",
            description = "The quarter",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OssReturn.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "422", description = "`seller-not-in-union`")
    public Uni<Response> oss(
            @RestQuery
                    @NotNull
                    @Pattern(regexp = QUARTER, message = "must be a quarter such as 2026-Q4")
                    @Parameter(required = true, description = "Such as 2026-Q4.")
                    String quarter,
            @Context HttpHeaders headers) {
        return reports.quarter(Quarter.parse(quarter))
                .map(found -> isCsv(headers) ? csv(found.fileName(), found.csv()) : json(found));
    }

    private static boolean isCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().getFirst().getSubtype().equals("csv");
    }

    private static Response json(Object report) {
        return Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    private static Response csv(String fileName, String csv) {
        return Response.ok(csv, "text/csv; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }
}
