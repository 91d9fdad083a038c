package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.AttachmentName;
import dev.comptoir.files.download.domain.ByteRange;
import dev.comptoir.files.storage.Delivery;
import dev.comptoir.files.storage.Presentation;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The public end of the links buyers get. */
@Path("/downloads/{token}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Downloads", description = "Public links of buyers; no API key")
@PublicLink
class DownloadResource {

    private static final String NOT_CACHED = "private, no-store";

    private final StartDownload start;
    private final PreviewDownload preview;
    private final Storage storage;

    DownloadResource(StartDownload start, PreviewDownload preview, Storage storage) {
        this.start = start;
        this.preview = preview;
        this.storage = storage;
    }

    @GET
    @Operation(operationId = "downloadFile", summary = "Download a bought file", description = """
            Counts one download and sends the bytes. A single Range is honoured (206), with If-Range. For one hour after a
            counted start (longer for large files: the time 500 kB/s take) what belongs to it is not counted, even when it was
            the last one: any range that begins behind the first byte, so that transfers resume and download managers may ask
            in pieces, and up to five more starts at the first byte, so that a broken start, a player's probe or a scanner of
            mails does not cost the buyer a download. A request that a browser makes ahead of its user (Sec-Purpose: prefetch)
            gets 204 and counts nothing, and who names the ETag of the content in If-None-Match has it: 304, which counts
            nothing either. Query parameters that others append to the link are ignored. A store that keeps its
            files in an object store answers 302 instead, whatever the range: the address in Location gives the bytes, ranges of
            it too, to everybody for five minutes; it has an ETag of its own, and is asked for again at the link.""")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "A prefetch: nothing was counted or sent")
    @APIResponse(
            responseCode = "206",
            description = "The requested range",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "302", description = "Counted as for 200 and 206; Location gives the bytes")
    @APIResponse(
            responseCode = "304",
            description = "The content is the one named in If-None-Match; nothing was counted")
    @APIResponse(responseCode = "404", description = "`download-not-found`: the link is cut or forged")
    @APIResponse(
            responseCode = "410",
            description = "`download-expired`, `downloads-used-up`, `download-revoked`, `download-file-deleted`")
    @APIResponse(responseCode = "416", description = "`range-not-satisfiable`")
    @APIResponse(responseCode = "503", description = "`storage-unavailable`: nothing was counted")
    public Uni<Response> get(
            @RestPath String token,
            @RestHeader("Range") String range,
            @RestHeader("If-Range") String ifRange,
            @RestHeader("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers) {
        return Prefetch.isAnnounced(headers::getHeaderString)
                ? Uni.createFrom().item(nothing())
                : start.handle(request(token, range, ifRange, ifNoneMatch))
                        .chain(content -> content.isKnown()
                                ? Uni.createFrom().item(unchanged(content))
                                : storage.deliver(content.content().storageKey(), presentation(content))
                                        .map(delivery -> answer(content, delivery)));
    }

    @HEAD
    @Operation(operationId = "headDownload", summary = "Preview a download", description = """
            The headers that a GET of the whole file would give; never counts a download. A Range asks nothing here: it is
            for GET alone (RFC 9110), so that Content-Length is always that of the whole file. If-None-Match gives 304 as for
            GET. Refusals as for GET, without their body.""")
    @APIResponse(responseCode = "200", description = "The headers of the whole file")
    @APIResponse(responseCode = "304", description = "The content is the one named in If-None-Match")
    @APIResponse(responseCode = "404", description = "`download-not-found`: the link is cut or forged")
    @APIResponse(
            responseCode = "410",
            description = "`download-expired`, `downloads-used-up`, `download-revoked`, `download-file-deleted`")
    public Uni<Response> head(@RestPath String token, @RestHeader("If-None-Match") String ifNoneMatch) {
        return preview.preview(request(token, null, null, ifNoneMatch))
                .map(content -> content.isKnown() ? unchanged(content) : headers(content));
    }

    private Response headers(DownloadContent download) {
        return response(download)
                .header(
                        HttpHeaders.ETAG,
                        storage.origin().isPresent() ? null : download.content().etag())
                .header(HttpHeaders.CONTENT_LENGTH, download.content().size())
                .build();
    }

    /** To who has the bytes: neither those nor what describes them. */
    private static Response unchanged(DownloadContent download) {
        return Response.status(304)
                .header(HttpHeaders.ETAG, download.content().etag())
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .build();
    }

    /** What a prefetch gets: nothing that could be shown instead of the file later. */
    private static Response nothing() {
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, String.join(", ", Prefetch.HEADERS))
                .build();
    }

    /** An object store has ETags of its own, so it is the one to say whether a range still holds or nothing is new. */
    private DownloadRequest request(String token, String range, String ifRange, String ifNoneMatch) {
        return storage.origin().isPresent()
                ? new DownloadRequest(token, range, null, null)
                : new DownloadRequest(token, range, ifRange, ifNoneMatch);
    }

    /** From here the kernel sends it straight from the file: a slow client costs no memory. */
    private static Response answer(DownloadContent download, Delivery delivery) {
        return switch (delivery) {
            case Delivery.FromHere here -> {
                ByteRange range = download.range();
                yield response(download)
                        .header(HttpHeaders.ETAG, download.content().etag())
                        .entity(new PathPart(here.file(), range.from(), range.length()))
                        .build();
            }
            case Delivery.Elsewhere elsewhere ->
                Response.status(302)
                        .header(HttpHeaders.LOCATION, elsewhere.address())
                        .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                        .header("Referrer-Policy", "no-referrer")
                        .build();
        };
    }

    private static Presentation presentation(DownloadContent download) {
        Purchase.Content content = download.content();
        return new Presentation(content.contentType(), AttachmentName.header(content.name()), NOT_CACHED);
    }

    /** Always an attachment, never sniffed, never cached: whatever a merchant uploaded cannot act on the store's origin. */
    private static Response.ResponseBuilder response(DownloadContent download) {
        Response.ResponseBuilder response = Response.status(download.range().isPartial() ? 206 : 200)
                .header(HttpHeaders.CONTENT_TYPE, download.content().contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        AttachmentName.header(download.content().name()))
                .header(HttpHeaders.CACHE_CONTROL, NOT_CACHED)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer");
        return download.range().isPartial()
                ? response.header("Content-Range", download.range().contentRange())
                : response;
    }
}
