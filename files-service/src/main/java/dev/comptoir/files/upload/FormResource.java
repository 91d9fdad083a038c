package dev.comptoir.files.upload;

import dev.comptoir.files.file.FileView;
import dev.comptoir.platform.http.ETags;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes files in as forms of pages send them. */
@Path("/uploads/form")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads", description = "Uploads that go on where they broke off (tus 1.0, https://tus.io)")
class FormResource {

    private final ReceiveForm receive;
    private final CurrentVertxRequest current;

    FormResource(ReceiveForm receive, CurrentVertxRequest current) {
        this.receive = receive;
        this.current = current;
    }

    @POST
    @RolesAllowed("files:write")
    @Operation(operationId = "uploadFileByForm", summary = "Upload a file by a form", description = """
            multipart/form-data with one file of any size up to the limit (20 GB by default), streamed as it comes. It becomes a
            new file: its name is that of the part, or the field `name`; its media type is that of the part. The fields
            `accessExpiryDays` and `maxDownloadsPerOrder` (empty: unlimited; absent: as `/settings/files` says) are its terms. A
            form that breaks off, or is refused, leaves nothing. Publishes `files.file-uploaded.v1`.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(type = SchemaType.OBJECT, implementation = UploadForm.class)))
    @APIResponseSchema(value = FileView.class, responseCode = "201", responseDescription = "Uploaded")
    @APIResponse(
            responseCode = "400",
            description =
                    "`invalid-form`, `unknown-field`, `form-without-file`, `form-with-several-files`, `content-incomplete`")
    @APIResponse(responseCode = "413", description = "`content-too-large`")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: not a form with a boundary")
    @APIResponse(responseCode = "422", description = "`empty-content`")
    @APIResponse(responseCode = "507", description = "`storage-full`: nothing was kept")
    public Uni<RestResponse<FileView>> upload() {
        RoutingContext routing = current.getCurrent();
        return receive.receive(ContentRoute.body(routing))
                .map(file -> ResponseBuilder.create(RestResponse.Status.CREATED, file)
                        .header(HttpHeaders.LOCATION, "/v1/files/" + file.id())
                        .tag(ETags.of(file.version()))
                        .build());
    }
}
