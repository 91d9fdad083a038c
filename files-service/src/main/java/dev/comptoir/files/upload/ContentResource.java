package dev.comptoir.files.upload;

import dev.comptoir.files.file.FileView;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes contents in as raw streamed bodies. */
@Path("/files/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class ContentResource {

    private final ReceiveContent receive;
    private final CurrentVertxRequest current;

    ContentResource(ReceiveContent receive, CurrentVertxRequest current) {
        this.receive = receive;
        this.current = current;
    }

    @PUT
    @RolesAllowed("files:write")
    @IfMatch
    @Operation(operationId = "putFileContent", summary = "Upload the content of a file", description = """
                    The body is the file itself, of any media type, streamed to disk as it comes (20 GB by default). Send
                    Content-Digest: sha-256=:<base64>: (RFC 9530) to have it checked. The file becomes READY and waiting
                    buyers get their links. A content that is there is replaced only with the file's ETag in If-Match: new
                    orders get the new one under the same id, and those who bought keep what they bought unless
                    `forEarlierBuyers` is true. Publishes `files.file-uploaded.v1` or `files.file-replaced.v1`. An
                    upload that breaks off leaves nothing behind.""")
    @Parameter(
            name = "Content-Digest",
            in = ParameterIn.HEADER,
            description = "sha-256=:<base64 of the SHA-256>:; Repr-Digest is taken as well",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "`invalid-digest`, `partial-content`, `content-incomplete`")
    @APIResponse(responseCode = "409", description = "`content-already-there`")
    @APIResponse(responseCode = "413", description = "`content-too-large`")
    @APIResponse(responseCode = "415", description = "A form, or a body with Content-Encoding")
    @APIResponse(responseCode = "422", description = "`checksum-mismatch`, `empty-content`")
    @APIResponse(responseCode = "507", description = "`storage-full`: nothing was kept")
    public Uni<RestResponse<FileView>> put(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Whether those who bought an earlier content get this one too")
                    Boolean forEarlierBuyers,
            @RestHeader("If-Match") String ifMatch) {
        RoutingContext routing = current.getCurrent();
        ContentTarget target = ContentTarget.of(id, ifMatch, forEarlierBuyers);
        return receive.handle(target, Upload.of(routing.request(), ContentRoute.body(routing)))
                .map(file -> Answers.ok(file.version(), file));
    }
}
