package dev.comptoir.inventory.location;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Locations over HTTP. */
@Path("/inventory/locations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class LocationResource {

    private final LocationStore locations;
    private final SaveLocation save;
    private final DeleteLocation delete;
    private final Callers callers;

    LocationResource(LocationStore locations, SaveLocation save, DeleteLocation delete, Callers callers) {
        this.locations = locations;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockLocations", summary = "List the locations of the store", description = """
            In the order in which orders take from them unless `sort` says otherwise. A store with one never needs to name it. One
            that was deleted is not listed any more.""")
    public Uni<Page<Location>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return locations.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getStockLocation", summary = "Get a location")
    public Uni<RestResponse<Location>> get(@RestPath UUID id) {
        return locations.find(id).map(location -> Answers.ok(location.version(), location));
    }

    @POST
    @RolesAllowed("inventory:write")
    @Idempotent
    @Operation(operationId = "createStockLocation", summary = "Add a location", description = """
            Up to 100 in a store. It begins empty: transfer units to it, or name it where levels are corrected, set or counted.
            Orders take from the location with the lowest `priority`, and from the next where that has not enough; what is
            available of a SKU is always the sum over all locations. Publishes `inventory.location-saved.v1`.""")
    @APIResponseSchema(value = Location.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`location-name-taken`")
    @APIResponse(responseCode = "422", description = "`too-many-locations`")
    public Uni<RestResponse<Location>> create(@NotNull @Valid SaveLocationRequest request) {
        return save.handle(request, callers.requestKey("create-stock-location", request))
                .map(saved -> Answers.created(
                        "/inventory/locations/" + saved.answer().id(),
                        saved.answer().version(),
                        saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("inventory:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveStockLocation", summary = "Replace a location", description = """
            Another `priority` holds for what is reserved from now on. Publishes `inventory.location-saved.v1`.""")
    @APIResponse(responseCode = "409", description = "`location-name-taken`")
    public Uni<RestResponse<Location>> replace(
            @RestPath UUID id, @NotNull @Valid SaveLocationRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(location -> Answers.ok(location.version(), location));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("inventory:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteStockLocation", summary = "Delete an empty location", description = """
            The ledger goes on naming it. Units sold from it that come back later come to the main location. Publishes
            `inventory.location-saved.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `location-has-stock`: `skus` says of how many SKUs there are units or reservations; `location-is-main`""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
