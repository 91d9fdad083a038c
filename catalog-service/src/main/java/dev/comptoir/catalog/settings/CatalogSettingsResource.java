package dev.comptoir.catalog.settings;

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

/** The settings of the catalogue over HTTP. */
@Path("/settings/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class CatalogSettingsResource {

    private final CatalogSettingsStore settings;
    private final SaveCatalogSettings save;

    CatalogSettingsResource(CatalogSettingsStore settings, SaveCatalogSettings save) {
        this.settings = settings;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getCatalogSettings",
            summary = "Get the settings of the catalogue",
            description = "From which domains products may be fetched.")
    public Uni<RestResponse<CatalogSettings>> get() {
        return settings.find().map(CatalogSettingsResource::answer);
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(
            operationId = "saveCatalogSettings",
            summary = "Change the settings of the catalogue",
            description =
                    "Replaces the domains from which products may be fetched; a domain stands for the names below it.")
    public Uni<RestResponse<CatalogSettings>> save(
            @NotNull @Valid SaveCatalogSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(CatalogSettingsResource::answer);
    }

    private static RestResponse<CatalogSettings> answer(CatalogSettings settings) {
        return Answers.ok(settings.version(), settings);
    }
}
