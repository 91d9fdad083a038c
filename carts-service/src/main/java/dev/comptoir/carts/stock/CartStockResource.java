package dev.comptoir.carts.stock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The stock of what a cart holds over HTTP. */
@Path("/carts/{id}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class CartStockResource {

    private final ShowCartStock show;

    CartStockResource(ShowCartStock show) {
        this.show = show;
    }

    @GET
    @RolesAllowed({"storefront", "carts:read", "carts:write"})
    @Operation(operationId = "getCartStock", summary = "Get the stock of what a cart holds", description = """
            One entry per row with what is left of its product at this moment: IN_STOCK (green), LOW (orange: at or below the
            low-stock level of the variant), OUT_OF_STOCK, or UNTRACKED where stock is not counted; `enough` says whether
            checkout would find the units of the row, `problem` why a row cannot be ordered as it is, and `alternatives` which other
            variations of its product are there instead. Units that the store keeps for this cart (RESERVE_ON_CART) are left for it and count. Reserves nothing.""")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`")
    public Uni<CartStockView> get(
            @RestPath UUID id, @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        return show.handle(id, authorization);
    }
}
