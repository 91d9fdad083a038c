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

/** The invoices and credit notes of an order, for everybody who has its link. */
@Path("/order-status/{token}/documents/{documentId}")
@Produces(PdfAnswers.PDF)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class PublicPdfResource {

    private final StatusLinks links;
    private final FindPdf documents;

    PublicPdfResource(StatusLinks links, FindPdf documents) {
        this.links = links;
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "getDocumentOfOrderStatus",
            summary = "Get an invoice or a credit note as its buyer does",
            description = """
                    Public, no key: the link is in the mail of the document. Only documents of the order that the token names.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`document-not-found`")
    public Uni<Response> get(@RestPath @Size(max = 400) String token, @RestPath UUID documentId) {
        return Uni.createFrom()
                .deferred(() -> documents.ofOrder(links.read(token).orElseThrow(PdfProblem::notFound), documentId))
                .map(InvoicePdfResource::file);
    }
}
