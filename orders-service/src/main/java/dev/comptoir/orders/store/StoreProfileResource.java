package dev.comptoir.orders.store;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The store's profile over HTTP. */
@Path("/settings/store")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings", description = "Profile, order numbers, shipping methods and tax rates")
class StoreProfileResource {

    private final StoreProfileStore profiles;
    private final SaveStoreProfile save;

    StoreProfileResource(StoreProfileStore profiles, SaveStoreProfile save) {
        this.profiles = profiles;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getStoreProfile", summary = "Get the store's profile")
    public Uni<RestResponse<StoreProfile>> get() {
        return profiles.find().map(profile -> Answers.ok(profile.version(), profile));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveStoreProfile", summary = "Replace the store's profile", description = """
            The currency can change only while no order exists. Publishes `orders.store-profile-saved.v1`.""")
    @APIResponse(responseCode = "409", description = "`currency-fixed`")
    @APIResponse(responseCode = "422", description = "`unknown-value`")
    public Uni<RestResponse<StoreProfile>> replace(
            @NotNull @Valid SaveStoreProfileRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(profile -> Answers.ok(profile.version(), profile));
    }
}
