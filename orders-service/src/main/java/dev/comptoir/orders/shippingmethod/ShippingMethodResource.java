package dev.comptoir.orders.shippingmethod;

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

/** Shipping methods over HTTP. */
@Path("/shipping-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class ShippingMethodResource {

    private final ShippingMethodStore methods;
    private final SaveShippingMethod save;
    private final DeleteShippingMethod delete;
    private final Callers callers;

    ShippingMethodResource(
            ShippingMethodStore methods, SaveShippingMethod save, DeleteShippingMethod delete, Callers callers) {
        this.methods = methods;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "listShippingMethods", summary = "List shipping methods", description = """
            By name unless `sort` says otherwise. One that was deleted is in no list: the event feed tells of it by
            `orders.shipping-method-saved.v1`.""")
    public Uni<Page<ShippingMethod>> list(
            @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return methods.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getShippingMethod", summary = "Get a shipping method")
    public Uni<RestResponse<ShippingMethod>> get(@RestPath UUID id) {
        return methods.find(id).map(method -> Answers.ok(method.version(), method));
    }

    @POST
    @RolesAllowed("settings:write")
    @Idempotent
    @Operation(operationId = "createShippingMethod", summary = "Add a shipping method", description = """
            Prices are in the store's currency; the name is unique. Publishes `orders.shipping-method-saved.v1`.""")
    @APIResponseSchema(value = ShippingMethod.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`shipping-method-name-taken`")
    @APIResponse(responseCode = "422", description = "`unknown-value`")
    public Uni<RestResponse<ShippingMethod>> create(@NotNull @Valid SaveShippingMethodRequest request) {
        return save.handle(request, callers.requestKey("create-shipping-method", request))
                .map(saved -> Answers.created(
                        "/shipping-methods/" + saved.answer().id(),
                        saved.answer().version(),
                        saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveShippingMethod", summary = "Replace a shipping method", description = """
            Prices are in the store's currency; the name is unique. Publishes `orders.shipping-method-saved.v1`.""")
    @APIResponse(responseCode = "409", description = "`shipping-method-name-taken`")
    @APIResponse(responseCode = "422", description = "`unknown-value`")
    public Uni<RestResponse<ShippingMethod>> replace(
            @RestPath UUID id,
            @NotNull @Valid SaveShippingMethodRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(method -> Answers.ok(method.version(), method));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteShippingMethod", summary = "Delete a shipping method", description = """
            Carts no longer use it; orders placed with it stay as they are. Publishes `orders.shipping-method-saved.v1`.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
