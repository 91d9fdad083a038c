package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.AttachmentName;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;

/** The public end of the links buyers get. */
@Path("/downloads/{token}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Downloads", description = "Public links of buyers; no API key")
@PublicLink
class DownloadResource {

    private final StartDownload start;
    private final LookAtDownload look;
    private final Storage storage;

    DownloadResource(StartDownload start, LookAtDownload look, Storage storage) {
        this.start = start;
        this.look = look;
        this.storage = storage;
    }

    @GET
    @Operation(
            operationId = "downloadFile",
            summary = "Download a bought file",
            description =
                    "Counts one download and sends the bytes. A single Range is honoured (206), with If-Range. A range "
                            + "that begins behind the first byte, within one hour of a counted start (longer for large files: the "
                            + "time 500 kB/s take), goes on with that download and is not counted, even when it was the last one; "
                            + "so curl -C -, browsers and download managers can resume. Every other GET counts. No key needed.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The asked range",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "download-not-found: the link is cut or forged",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "download-expired, downloads-used-up, download-revoked, download-file-deleted",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "416",
            description = "range-not-satisfiable",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> get(
            @PathParam("token") String token,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        return start.handle(new Ask(token, range, ifRange))
                .map(serving -> response(serving).entity(part(serving)).build());
    }

    @HEAD
    @Operation(
            operationId = "headDownload",
            summary = "Look at a bought file",
            description = "The headers a GET would give; never counts a download. Errors as for GET. No key needed.")
    public Uni<Response> head(
            @PathParam("token") String token,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        return look.handle(new Ask(token, range, ifRange))
                .map(serving -> response(serving)
                        .header(HttpHeaders.CONTENT_LENGTH, serving.range().length())
                        .build());
    }

    /** Sent by the kernel straight from the file: a slow client costs no memory. */
    private PathPart part(Serving serving) {
        return new PathPart(
                storage.file(serving.content().storageKey()),
                serving.range().from(),
                serving.range().length());
    }

    /** Always an attachment, never sniffed, never cached: whatever a merchant uploaded cannot act on the store's origin. */
    private static Response.ResponseBuilder response(Serving serving) {
        Response.ResponseBuilder response = Response.status(serving.range().isPartial() ? 206 : 200)
                .header(HttpHeaders.CONTENT_TYPE, serving.content().contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.header(serving.content().name()))
                .header(HttpHeaders.ETAG, serving.content().etag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer");
        return serving.range().isPartial()
                ? response.header("Content-Range", serving.range().contentRange())
                : response;
    }
}
