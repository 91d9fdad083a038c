package dev.comptoir.orders.store;

import dev.comptoir.platform.http.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The store's own settings over HTTP: its profile and its order numbers. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings", description = "Profile, order numbers, shipping methods and tax rates")
class StoreSettingsResource {

    private final StoreProfileStore profiles;
    private final SaveStoreProfile saveProfile;
    private final NumberingStore numbering;
    private final SaveNumbering saveNumbering;

    StoreSettingsResource(
            StoreProfileStore profiles,
            SaveStoreProfile saveProfile,
            NumberingStore numbering,
            SaveNumbering saveNumbering) {
        this.profiles = profiles;
        this.saveProfile = saveProfile;
        this.numbering = numbering;
        this.saveNumbering = saveNumbering;
    }

    @GET
    @Path("/store")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getStoreProfile",
            summary = "Get the store's profile",
            description = "Name, currency, zone and address. Scope: settings:read.")
    @APIResponseSchema(value = StoreProfileView.class, responseCode = "200", responseDescription = "The profile")
    public Uni<Response> profile() {
        return profiles.find().map(StoreSettingsResource::answer);
    }

    @PUT
    @Path("/store")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "saveStoreProfile",
            summary = "Replace the store's profile",
            description = "The currency can change only while no order exists. Tells `orders.store-profile-saved.v1`. "
                    + "Requires If-Match. Scope: settings:write.")
    @APIResponseSchema(value = StoreProfileView.class, responseCode = "200", responseDescription = "As saved")
    @APIResponse(responseCode = "409", description = "`currency-fixed`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`unknown-value`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Response> saveProfile(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SaveStoreProfileRequest request) {
        ETags.require(ifMatch);
        return saveProfile.handle(request, ifMatch).map(StoreSettingsResource::answer);
    }

    @GET
    @Path("/orders")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getOrderSettings",
            summary = "Get the order settings",
            description = "Next order number, prefix, suffix and what becomes of orders that cost nothing. "
                    + "Scope: settings:read.")
    @APIResponseSchema(value = OrderSettings.class, responseCode = "200", responseDescription = "The settings")
    public Uni<Response> orders() {
        return numbering.find().map(StoreSettingsResource::answer);
    }

    @PUT
    @Path("/orders")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "saveOrderSettings",
            summary = "Replace the order settings",
            description =
                    "The next order number can be raised, never lowered. Prefix and suffix hold for all orders placed "
                            + "from now on. Placements raise the number too, but not the ETag. Requires If-Match. "
                            + "Scope: settings:write.")
    @APIResponseSchema(value = OrderSettings.class, responseCode = "200", responseDescription = "As saved")
    @APIResponse(responseCode = "409", description = "`order-number-lowered` (nextOrderNumber)")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Response> saveOrders(
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SaveOrderSettingsRequest request) {
        ETags.require(ifMatch);
        return saveNumbering.handle(request, ifMatch).map(StoreSettingsResource::answer);
    }

    private static Response answer(StoreProfileView profile) {
        return Response.ok(profile).tag(ETags.of(profile.version())).build();
    }

    private static Response answer(OrderSettings settings) {
        return Response.ok(settings).tag(ETags.of(settings.version())).build();
    }
}
