package dev.comptoir.orders.logo;

import dev.comptoir.orders.logo.domain.LogoProblem;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The logo of the documents over HTTP. */
@Path("/settings/invoicing/logo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class LogoResource {

    private final LogoStore logos;
    private final SaveLogo save;
    private final DeleteLogo delete;

    LogoResource(LogoStore logos, SaveLogo save, DeleteLogo delete) {
        this.logos = logos;
        this.save = save;
        this.delete = delete;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getInvoicingLogo", summary = "Get the logo of the documents", description = """
            The picture as documents show it: PNG or JPEG, on white.""")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`logo-not-found`: none was uploaded, or it was deleted")
    public Uni<Response> get(@Context Request request) {
        return logos.current().map(logo -> answer(logo.orElseThrow(LogoProblem::notFound), request));
    }

    private static Response answer(Logo logo, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(logo.version()));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(logo.content())
                        .header(HttpHeaders.CONTENT_TYPE, logo.type().mediaType())
                        .tag(ETags.of(logo.version()))
                        .build();
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch
    @Operation(operationId = "saveInvoicingLogo", summary = "Upload the logo of the documents", description = """
            The body is a PNG or JPEG in RGB of at most 1 MB, 4,000 pixels per side and 8 million in all, told by its content
            whatever it is called. Only its pixels are kept, no EXIF and no colour profile; what can be seen through becomes
            white, as paper is. It stands above the seller of every document, at most 60 x 24 mm and never coarser than
            96 pixels per inch; what is larger than 720 x 288 pixels is made smaller. Invoices, cancellation invoices and credit
            notes show the logo of the time they were issued, for ever; packing slips, return slips, receipts and quotes are
            written anew and show the current one. Mails and pages show another: `emails.logoUrl` of /settings/store. Once there
            is a logo, If-Match must name it. The same picture again changes nothing.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "413", description = "`body-too-large`: more than 1 MB")
    @APIResponse(responseCode = "415", description = "`image-type-not-supported`")
    @APIResponse(responseCode = "422", description = """
            `image-too-many-pixels` (width, height), `image-unreadable`, `image-colors-not-supported`, `empty-content`""")
    @APIResponse(responseCode = "428", description = "`if-match-required`: there is a logo; read it first")
    public Uni<RestResponse<LogoView>> replace(byte[] picture, @RestHeader("If-Match") String ifMatch) {
        return save.handle(picture == null ? new byte[0] : picture, ifMatch)
                .map(logo -> Answers.ok(logo.version(), LogoView.of(logo)));
    }

    @DELETE
    @RolesAllowed("settings:write")
    @IfMatch
    @Operation(operationId = "deleteInvoicingLogo", summary = "Delete the logo of the documents", description = """
            What is issued from now on has none. What was issued with it keeps it. If-Match must name it.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`logo-not-found`")
    @APIResponse(responseCode = "428", description = "`if-match-required`: read it first")
    public Uni<Void> delete(@RestHeader("If-Match") String ifMatch) {
        return delete.handle(ifMatch);
    }
}
