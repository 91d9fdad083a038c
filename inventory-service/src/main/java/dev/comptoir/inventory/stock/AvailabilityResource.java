package dev.comptoir.inventory.stock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Availability over HTTP, for shops that show an order button. */
@Path("/inventory/availability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class AvailabilityResource {

    private final ItemStore items;

    AvailabilityResource(ItemStore items) {
        this.items = items;
    }

    @GET
    @RolesAllowed({"storefront", "inventory:read", "inventory:write"})
    @Operation(operationId = "getAvailability", summary = "Get the availability of SKUs", description = """
            For 1 to 100 SKUs (`?sku=A&sku=B`): units that can be ordered now and a state for a coloured mark: IN_STOCK,
            LOW (at or below the low-stock threshold), OUT_OF_STOCK, UNTRACKED. Unknown SKUs are listed apart. An answer
            is no promise: only checkout reserves.""")
    public Uni<AvailabilityView> get(
            @Parameter(description = "A SKU; repeat for more", required = true)
                    @RestQuery("sku")
                    @NotEmpty(message = "must name at least one SKU")
                    @Size(max = 100, message = "must name at most 100 SKUs")
                    List<@NotBlank @Size(max = 100) String> skus) {
        List<String> requested = skus.stream().distinct().toList();
        return items.list(requested).map(found -> AvailabilityView.of(requested, found));
    }
}
