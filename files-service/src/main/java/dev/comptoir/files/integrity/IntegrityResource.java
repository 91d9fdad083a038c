package dev.comptoir.files.integrity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The state of the stored bytes over HTTP. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class IntegrityResource {

    private final IntegrityStore contents;
    private final AskForCheck ask;

    IntegrityResource(IntegrityStore contents, AskForCheck ask) {
        this.contents = contents;
        this.ask = ask;
    }

    @GET
    @Path("/integrity")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getFileIntegrity", summary = "See whether stored files are whole", description = """
            Every content is read through once in 30 days (by default) and compared with the checksum it came with; what is wrong
            stands here, in GET /files/{id}/versions and in the program's log.""")
    public Uni<IntegrityReport> report() {
        return contents.report();
    }

    @POST
    @Path("/{id}/integrity-check")
    @RolesAllowed("files:write")
    @ResponseStatus(202)
    @Operation(operationId = "checkFileIntegrity", summary = "Have a file read through", description = """
            Within a minute or two; GET /files/{id}/versions says what was found. Asking twice is one check.""")
    @APIResponse(responseCode = "202", description = "It will be read through")
    public Uni<Void> check(@RestPath UUID id) {
        return ask.handle(id);
    }
}
