package dev.comptoir.orders.document;

import dev.comptoir.platform.http.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Documents as files over HTTP. */
@Path("/")
@Produces(PdfResource.PDF)
@Tag(name = "Documents", description = "Invoices, credit notes, packing slips and receipts as PDF")
class PdfResource {

    static final String PDF = "application/pdf";

    private final FindPdf documents;
    private final PrintDocuments print;

    PdfResource(FindPdf documents, PrintDocuments print) {
        this.documents = documents;
        this.print = print;
    }

    @GET
    @Path("invoices/{id}/pdf")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getInvoicePdf", summary = "Get an invoice as PDF", description = """
            The same bytes for ever, which `Repr-Digest` proves. In the language of the invoice, A4, with searchable text.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> invoice(@RestPath UUID id) {
        return documents.invoice(id).map(PdfResource::answer);
    }

    @GET
    @Path("credit-notes/{id}/pdf")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCreditNotePdf", summary = "Get a credit note as PDF", description = """
            The same bytes for ever, which `Repr-Digest` proves.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> creditNote(@RestPath UUID id) {
        return documents.creditNote(id).map(PdfResource::answer);
    }

    @GET
    @Path("orders/{id}/packing-slip")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getPackingSlip", summary = "Get the packing slip of an order as PDF", description = """
            What is ordered and what is still to be shipped, without prices and downloads; as the order stands now.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> packingSlip(@RestPath UUID id) {
        return documents.packingSlip(id).map(PdfResource::answer);
    }

    @GET
    @Path("orders/{id}/sales-receipt")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getSalesReceipt", summary = "Get the sales receipt of an order as PDF", description = """
            What was bought, paid and refunded, as the order stands now. No invoice: that has a number of its own.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> salesReceipt(@RestPath UUID id) {
        return documents.salesReceipt(id).map(PdfResource::answer);
    }

    @GET
    @Path("orders/{id}/refunds/{refundId}/receipt")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getRefundReceipt", summary = "Get the receipt of a refund as PDF", description = """
            The sum that went back, and the reason when the customer may read it.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`order-not-found`, `refund-not-found`")
    public Uni<Response> refundReceipt(@RestPath UUID id, @RestPath UUID refundId) {
        return documents.refundReceipt(id, refundId).map(PdfResource::answer);
    }

    @POST
    @Path("order-documents")
    @RolesAllowed("orders:read")
    @Idempotent
    @Operation(operationId = "printOrderDocuments", summary = "Print documents of many orders", description = """
            Into one file, in the order named, up to 500 orders. Of type INVOICE those that are issued, with cancellations;
            orders without one, and orders that do not exist, are left out. Changes nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "`nothing-to-print`")
    public Uni<Response> print(@NotNull @Valid PrintDocumentsRequest request) {
        return print.print(request).map(PdfResource::answer);
    }

    static Response answer(Pdf pdf) {
        Response.ResponseBuilder answer = Response.ok(pdf.content(), PDF).tag(pdf.sha256());
        PdfAnswers.headers(pdf).forEach(answer::header);
        return answer.build();
    }
}
