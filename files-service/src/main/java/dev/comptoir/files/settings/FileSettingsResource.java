package dev.comptoir.files.settings;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The terms of new files over HTTP. */
@Path("/settings/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class FileSettingsResource {

    private final FileSettingsStore settings;
    private final SaveFileSettings save;

    FileSettingsResource(FileSettingsStore settings, SaveFileSettings save) {
        this.settings = settings;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getFileSettings",
            summary = "Get the terms of new files",
            description = "How long and how often a file may be downloaded that says nothing about it.")
    public Uni<RestResponse<FileSettings>> get() {
        return settings.find().map(FileSettingsResource::answer);
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveFileSettings", summary = "Change the terms of new files", description = """
            `accessExpiryDays` 1 to 3650 and `maxDownloadsPerOrder` 1 to 1000; null is unlimited. They hold for files created
            from now on that leave these fields out; files that are there and what customers bought keep their terms. Nothing
            is published.""")
    public Uni<RestResponse<FileSettings>> save(
            @NotNull @Valid SaveFileSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(FileSettingsResource::answer);
    }

    private static RestResponse<FileSettings> answer(FileSettings settings) {
        return Answers.ok(settings.version(), settings);
    }
}
