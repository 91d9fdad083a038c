package dev.comptoir.carts.placement;

import dev.comptoir.carts.checkout.CheckoutView;
import dev.comptoir.carts.checkout.OrderStatusTokens;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Orders that the merchant makes of abandoned carts, over HTTP. */
@Path("/abandoned-carts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Abandoned carts")
class PlacementResource {

    private final PlaceAbandonedCart place;
    private final PreviewPlacement preview;
    private final Callers callers;
    private final OrderStatusTokens tokens;

    PlacementResource(PlaceAbandonedCart place, PreviewPlacement preview, Callers callers, OrderStatusTokens tokens) {
        this.tokens = tokens;
        this.place = place;
        this.preview = preview;
        this.callers = callers;
    }

    @GET
    @Path("/placement-preview")
    @RolesAllowed("carts:read")
    @Operation(operationId = "previewPlacement", summary = "Preview the order of an abandoned cart", description = """
            What it would come to and what it does to stock, per SKU: OUT_OF_STOCK when it takes the last unit, OVERSELL when
            it takes more than there is. Takes nothing.""")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    @APIResponse(responseCode = "409", description = """
            `cart-already-ordered` (orderId, orderNumber), `cart-merged` (mergedInto)""")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`")
    public Uni<PlacementPreview> preview(
            @RestPath UUID id, @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        return preview.handle(id, authorization);
    }

    @POST
    @Path("/placement")
    @RolesAllowed("carts:write")
    @Operation(operationId = "placeAbandonedCart", summary = "Make an order of an abandoned cart", description = """
            For a customer who could not pay, say. The order holds what the cart holds, at the prices the shopper saw, also
            when address or shipping method are missing. Nobody is charged: you say how the money came or is to come. The cart
            becomes PLACED_BY_MERCHANT, never RECOVERED, and no further reminder of it goes out. Stock is reserved for all
            rows or none; WARN sells more than there is, and the ledger says so. Repeat the request after a 503 or a lost
            answer: a cart becomes one order, and asking again answers that order (200).""")
    @APIResponseSchema(value = CheckoutView.class, responseCode = "201", responseDescription = "The order")
    @APIResponse(
            responseCode = "200",
            description = "The cart was ordered before: that order",
            content = @Content(schema = @Schema(implementation = CheckoutView.class)))
    @APIResponse(responseCode = "403", description = "`oversell-not-allowed`")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    @APIResponse(responseCode = "409", description = """
            `insufficient-stock` (lines with sku, requested, available), `abandoned-cart-resumed`, `cart-changing`,
            `not-sellable` (skus)""")
    @APIResponse(responseCode = "503", description = "`orders-unavailable`, `stock-not-ready` (skus)")
    public Uni<Response> place(
            @RestPath UUID id,
            @NotNull @Valid PlaceAbandonedCartRequest request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        if (request.isOversellWanted() && !callers.current().has("orders:oversell")) {
            throw PlacementProblem.mayNotOversell();
        }
        return place.handle(id, request.terms(), authorization)
                .map(tokens::addTo)
                .map(PlacementResource::answer);
    }

    private static Response answer(Replayable<CheckoutView> order) {
        return order.isReplayed()
                ? Response.ok(order.answer())
                        .header("Idempotent-Replayed", "true")
                        .build()
                : Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/orders/" + order.answer().orderId())
                        .entity(order.answer())
                        .build();
    }
}
