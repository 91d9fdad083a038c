package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadChecksum;
import dev.comptoir.files.upload.ContentBody;
import dev.comptoir.files.upload.ContentRoute;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Uploads that come in parts, over HTTP as tus 1.0 has it. */
@Path("/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads", description = "Uploads that go on where they broke off (tus 1.0, https://tus.io)")
class UploadResource {

    private static final String EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination";

    private final CreateUpload create;
    private final AppendPart append;
    private final FindUpload uploads;
    private final TerminateUpload terminate;
    private final UploadLimits limits;
    private final Callers callers;
    private final CurrentVertxRequest current;

    UploadResource(
            CreateUpload create,
            AppendPart append,
            FindUpload uploads,
            TerminateUpload terminate,
            UploadLimits limits,
            Callers callers,
            CurrentVertxRequest current) {
        this.create = create;
        this.append = append;
        this.uploads = uploads;
        this.terminate = terminate;
        this.limits = limits;
        this.callers = callers;
        this.current = current;
    }

    @OPTIONS
    @RolesAllowed("files:write")
    @Operation(operationId = "getUploadProtocol", summary = "Ask what uploads can do", description = """
            The version and extensions of tus, the largest upload and the checksums, as headers.""")
    @APIResponse(responseCode = "204", description = "Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm")
    public Response options() {
        return Response.noContent()
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", limits.maxSize())
                .header("Tus-Checksum-Algorithm", UploadChecksum.NAMES)
                .build();
    }

    @POST
    @RolesAllowed("files:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "createUpload", summary = "Begin an upload", description = """
            `Upload-Length` says how many bytes will come. `Upload-Metadata` names the file: `filename`, `filetype`,
            `accessExpiryDays` and `maxDownloadsPerOrder` (empty: unlimited; absent: as `/settings/files` says) make a new file
            when the upload is whole; `fileGuid` gives a file that is there its content instead, which replaces one that is
            there when If-Match names the file's ETag (`forEarlierBuyers` true: for those who bought before, too). Other pairs mean
            nothing here; they are kept with the upload and given back by HEAD. The answer says where the parts go. A body of application/offset+octet-stream is the first part. An upload is dropped a day
            after its last part (`Upload-Expires`).""")
    @APIResponseSchema(
            value = UploadView.class,
            responseCode = "201",
            responseDescription = "Begun; Location is where the parts go")
    @APIResponse(
            responseCode = "400",
            description =
                    "`upload-length-required`, `invalid-upload-metadata`, `invalid-request`, `invalid-upload-checksum`")
    @APIResponse(responseCode = "404", description = "`file-not-found` (fileGuid)")
    @APIResponse(responseCode = "409", description = "`content-already-there`")
    @APIResponse(responseCode = "413", description = "`content-too-large`, `upload-too-long`")
    @APIResponse(responseCode = "422", description = "`empty-content`")
    @APIResponse(responseCode = "460", description = "`upload-checksum-mismatch`")
    @APIResponse(responseCode = "507", description = "`storage-full`")
    public Uni<Response> create(
            @RestHeader("Upload-Length") @Parameter(description = "Bytes that will come in all", example = "11")
                    String length,
            @RestHeader("Upload-Metadata")
                    @Parameter(description = "Pairs of a key and its value in Base64", example = "filename YS50eHQ=")
                    String metadata,
            @RestHeader("If-Match") String ifMatch,
            @BeanParam UploadParameters parameters) {
        parameters.checkVersion();
        CreateUploadRequest request = CreateUploadRequest.of(length, metadata, ifMatch);
        ContentBody body = ContentRoute.body(current.getCurrent());
        return create.handle(request, callers.requestKey("create-upload", request))
                .chain(begun -> parameters.isPart()
                        ? append.append(begun.answer().id(), part(parameters, 0, body))
                        : Uni.createFrom().item(begun.answer()))
                .map(upload -> headers(Response.status(201).entity(upload), upload)
                        .header(HttpHeaders.LOCATION, "/v1/uploads/" + upload.id())
                        .build());
    }

    @HEAD
    @Path("/{id}")
    @RolesAllowed("files:write")
    @Operation(operationId = "headUpload", summary = "Ask from which byte an upload goes on")
    @APIResponse(responseCode = "200", description = "Upload-Offset, Upload-Length and Upload-Metadata as it came")
    @APIResponse(responseCode = "410", description = "`upload-expired`")
    public Uni<Response> head(@RestPath UUID id, @BeanParam UploadParameters parameters) {
        parameters.checkVersion();
        return uploads.find(id)
                .map(upload -> headers(Response.ok(), upload)
                        .header("Upload-Length", upload.length())
                        .header("Upload-Metadata", upload.metadata().isEmpty() ? null : upload.metadata())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getUpload", summary = "Get an upload", description = """
            How far it is, and the id of the file that it makes.""")
    @APIResponse(responseCode = "410", description = "`upload-expired`")
    public Uni<UploadView> get(@RestPath UUID id) {
        return uploads.find(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("files:write")
    @Operation(operationId = "appendToUpload", summary = "Send a part of an upload", description = """
            The body is the bytes behind `Upload-Offset`, as application/offset+octet-stream. What came of a part that breaks
            off stays, unless `Upload-Checksum` (sha1, sha256 or md5, and Base64) has it checked: such a part is taken whole or
            not at all. With the last part the file is made, as by PUT /files/{id}/content.""")
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset says how far it is")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-upload-offset`, `invalid-upload-checksum`, `content-incomplete`")
    @APIResponse(
            responseCode = "409",
            description = "`upload-offset-mismatch`, `upload-in-use`: two requests at once; `upload-complete`")
    @APIResponse(responseCode = "410", description = "`upload-expired`")
    @APIResponse(responseCode = "413", description = "`upload-too-long`")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
    @APIResponse(responseCode = "460", description = "`upload-checksum-mismatch`")
    @APIResponse(responseCode = "507", description = "`storage-full`")
    public Uni<Response> append(@RestPath UUID id, @BeanParam UploadParameters parameters) {
        parameters.checkVersion();
        ContentBody body = ContentRoute.body(current.getCurrent());
        return append.append(id, part(parameters, parameters.offset(), body))
                .map(upload -> headers(Response.noContent(), upload).build());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("files:write")
    @Operation(operationId = "terminateUpload", summary = "Drop an upload", description = """
            What came of it is removed; a file that was made of it stays.""")
    @APIResponse(responseCode = "204", description = "Dropped")
    public Uni<Void> terminate(@RestPath UUID id, @BeanParam UploadParameters parameters) {
        parameters.checkVersion();
        return terminate.handle(id);
    }

    private static AppendPart.Part part(UploadParameters parameters, long offset, ContentBody body) {
        return new AppendPart.Part(offset, UploadChecksum.of(parameters.checksum), body);
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, UploadView upload) {
        return answer.header("Upload-Offset", upload.offset())
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }
}
