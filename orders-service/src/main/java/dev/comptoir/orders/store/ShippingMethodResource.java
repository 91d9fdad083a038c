package dev.comptoir.orders.store;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shipping methods over HTTP. */
@Path("/shipping-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class ShippingMethodResource {

    private final FindShippingMethods find;
    private final ShippingMethodStore kept;
    private final SaveShippingMethod save;
    private final DeleteShippingMethod delete;
    private final Callers callers;

    ShippingMethodResource(
            FindShippingMethods find,
            ShippingMethodStore kept,
            SaveShippingMethod save,
            DeleteShippingMethod delete,
            Callers callers) {
        this.find = find;
        this.kept = kept;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "listShippingMethods",
            summary = "List shipping methods",
            description = "By name. Scope: settings:read.")
    public Uni<Page<ShippingMethodView>> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 1000) String cursor) {
        return find.handle(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getShippingMethod",
            summary = "Get a shipping method",
            description = "As it stands now. Scope: settings:read.")
    @APIResponseSchema(
            value = ShippingMethodView.class,
            responseCode = "200",
            responseDescription = "The shipping method")
    @APIResponse(responseCode = "404", description = "`shipping-method-not-found`")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return kept.find(id).map(ShippingMethodResource::answer);
    }

    @POST
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "createShippingMethod",
            summary = "Add a shipping method",
            description =
                    "Prices are in the store's currency; the name is unique. Tells `orders.shipping-method-saved.v1`. Scope: settings:write.")
    @APIResponseSchema(value = ShippingMethodView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`shipping-method-name-taken`")
    @APIResponse(responseCode = "422", description = "`unknown-value`, `idempotency-key-reused`")
    public Uni<Response> create(@NotNull @Valid SaveShippingMethodRequest request) {
        return save.handle(request, callers.requestKey("create-shipping-method", request))
                .map(once -> ETags.created(
                        "/shipping-methods/" + once.answer().id(), once.answer().version(), once));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "saveShippingMethod",
            summary = "Replace a shipping method",
            description =
                    "Prices are in the store's currency; the name is unique. Requires If-Match. Tells `orders.shipping-method-saved.v1`. Scope: settings:write.")
    @APIResponseSchema(value = ShippingMethodView.class, responseCode = "200", responseDescription = "As saved")
    @APIResponse(responseCode = "404", description = "`shipping-method-not-found`")
    @APIResponse(responseCode = "409", description = "`shipping-method-name-taken`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SaveShippingMethodRequest request) {
        ETags.require(ifMatch);
        return save.handle(id, request, ifMatch).map(ShippingMethodResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "deleteShippingMethod",
            summary = "Delete a shipping method",
            description = "Carts no longer use it; orders placed with it stay as they are. Requires If-Match. "
                    + "Scope: settings:write.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`shipping-method-not-found`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        ETags.require(ifMatch);
        return delete.handle(id, ifMatch);
    }

    private static Response answer(ShippingMethodView view) {
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }
}
