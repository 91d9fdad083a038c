package dev.comptoir.orders.guarantee;

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

/** The guarantee settings over HTTP. */
@Path("/settings/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class GuaranteeSettingsResource {

    private final GuaranteeSettingsStore store;
    private final SaveGuaranteeSettings save;

    GuaranteeSettingsResource(GuaranteeSettingsStore store, SaveGuaranteeSettings save) {
        this.store = store;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getGuaranteeSettings", summary = "Get the guarantee settings", description = """
            Whom order confirmations and live status pages remind of the legal guarantee of conformity.""")
    public Uni<RestResponse<GuaranteeSettings>> get() {
        return store.find().map(settings -> Answers.ok(settings.version(), settings));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveGuaranteeSettings", summary = "Replace the guarantee settings", description = """
            Since 2026-09-27 the confirmation of a contract reminds consumers of the legal guarantee of conformity, at least two
            years in the European Economic Area (Dir. 2011/83/EU, Art. 6(1)(l) and 8(7); Impl. Reg. (EU) 2025/1960). They hold for
            orders placed from now on; those from before keep what they were confirmed with. Orders of downloads only and orders
            with a VAT number are not reminded. What producers guarantee beyond it, from `compliance` of the product, is
            confirmed whatever stands here. The official notice and label themselves are pictures for your product pages.""")
    public Uni<RestResponse<GuaranteeSettings>> replace(
            @NotNull @Valid SaveGuaranteeSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(settings -> Answers.ok(settings.version(), settings));
    }
}
