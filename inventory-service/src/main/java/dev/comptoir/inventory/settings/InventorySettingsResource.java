package dev.comptoir.inventory.settings;

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

/** The store's switch for stock over HTTP. */
@Path("/settings/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class InventorySettingsResource {

    private final InventorySettingsStore settings;
    private final SaveInventorySettings save;

    InventorySettingsResource(InventorySettingsStore settings, SaveInventorySettings save) {
        this.settings = settings;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getInventorySettings",
            summary = "Get the settings of the store's stock",
            description =
                    "Whether stock is counted at all, and what that means for orders. The ETag is the version to send back in If-Match.")
    public Uni<RestResponse<InventorySettings>> get() {
        return settings.find().map(InventorySettingsResource::answer);
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveInventorySettings", summary = "Change how the store counts stock", description = """
            Off: every SKU is UNTRACKED, products show no stock, and no order is refused for lack of it. Numbers stay as they
            were while it is off; what is sold meanwhile is not taken from them, so count after switching on again. All items follow with the answer, however many
            there are; their own ETags and `updatedAt` stay as they were. RESERVE_ON_ORDER keeps the units of a checkout for `holdMinutes`
            and refuses what is not there; RESERVE_ON_CART does, too, and before that a cart keeps what is put in for
            `cartHoldMinutes` after its last change, refuses what is not there, and its checkout goes on with the same units (carts follow a change to it within ten seconds); TRACK_ONLY counts and refuses nothing, for every SKU as `allowsBackorder` does for
            one. What is below zero when that ends stays, and sinks no further. Publishes
            `inventory.settings-saved.v1`; the same settings again change nothing.""")
    public Uni<RestResponse<InventorySettings>> save(
            @NotNull @Valid SaveInventorySettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(InventorySettingsResource::answer);
    }

    private static RestResponse<InventorySettings> answer(InventorySettings settings) {
        return Answers.ok(settings.version(), settings);
    }
}
