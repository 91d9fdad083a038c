package dev.comptoir.orders.document;

import dev.comptoir.orders.quote.OfferLinks;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A quote as a file, for everybody who has its link. */
@Path("/quote-offers/{token}/pdf")
@Produces(PdfAnswers.PDF)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class OfferPdfResource {

    private final OfferLinks links;
    private final FindQuotePdf quotes;

    OfferPdfResource(OfferLinks links, FindQuotePdf quotes) {
        this.links = links;
        this.quotes = quotes;
    }

    @GET
    @Operation(operationId = "getOfferPdf", summary = "Get a quote as PDF as its customer does", description = """
            Public, no key: the link is in the mail of the quote and on its page. It names the customer, as on paper.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`offer-not-found`")
    public Uni<Response> get(@RestPath @Size(max = 400) String token) {
        return Uni.createFrom().deferred(() -> quotes.find(links.read(token))).map(InvoicePdfResource::file);
    }
}
