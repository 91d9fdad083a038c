package dev.comptoir.orders.numbering;

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

/** The order settings over HTTP. */
@Path("/settings/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class OrderSettingsResource {

    private final NumberingStore numbering;
    private final SaveNumbering save;

    OrderSettingsResource(NumberingStore numbering, SaveNumbering save) {
        this.numbering = numbering;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getOrderSettings", summary = "Get the order settings", description = """
            Next order number, prefix, suffix, how orders that cost nothing start, and when customers are reminded to pay.""")
    public Uni<RestResponse<OrderSettings>> get() {
        return numbering.find().map(settings -> Answers.ok(settings.version(), settings));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveOrderSettings", summary = "Replace the order settings", description = """
            The next order number can be raised, never lowered. Prefix and suffix hold for all orders placed from now on.
            Placements raise the number too, but not the ETag.""")
    @APIResponse(responseCode = "409", description = "`order-number-lowered` (nextOrderNumber)")
    public Uni<RestResponse<OrderSettings>> replace(
            @NotNull @Valid SaveOrderSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(settings -> Answers.ok(settings.version(), settings));
    }
}
