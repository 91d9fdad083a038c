package dev.comptoir.orders.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The slip of a return over HTTP. */
@Path("/returns/{returnId}/return-slip")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class ReturnSlipResource {

    private final FindReturnSlip slips;

    ReturnSlipResource(FindReturnSlip slips) {
        this.slips = slips;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getReturnSlip", summary = "Get the slip of a return as PDF", description = """
            What the customer puts into the parcel: the return's number, where to send it, what comes back and why, without
            prices. Only of a return that the store takes back; the mail about its approval leads the customer to it.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-slip-not-available`: not approved, or refused")
    public Uni<Response> returnSlip(@RestPath UUID returnId) {
        return slips.of(returnId).map(InvoicePdfResource::file);
    }
}
