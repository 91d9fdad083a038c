package dev.comptoir.orders.document;

import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
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

/** The slips of an order's returns, for everybody who has its link. */
@Path("/order-status/{token}/returns/{returnId}/return-slip")
@Produces(PdfAnswers.PDF)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class PublicReturnSlipResource {

    private final StatusLinks links;
    private final FindReturnSlip slips;

    PublicReturnSlipResource(StatusLinks links, FindReturnSlip slips) {
        this.links = links;
        this.slips = slips;
    }

    @GET
    @Operation(
            operationId = "getReturnSlipOfOrderStatus",
            summary = "Get the slip of a return as its buyer does",
            description =
                    "Public, no key: the link is in the mail about the approval. Only of returns of the order that the token names.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`document-not-found`")
    @APIResponse(responseCode = "409", description = "`return-slip-not-available`: not approved, or refused")
    public Uni<Response> get(@RestPath @Size(max = 400) String token, @RestPath UUID returnId) {
        return Uni.createFrom()
                .deferred(() -> slips.ofOrder(links.read(token).orElseThrow(PdfProblem::notFound), returnId))
                .map(InvoicePdfResource::file);
    }
}
