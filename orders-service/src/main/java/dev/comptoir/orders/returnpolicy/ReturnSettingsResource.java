package dev.comptoir.orders.returnpolicy;

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

/** The return settings over HTTP. */
@Path("/settings/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class ReturnSettingsResource {

    private final ReturnPolicyStore policies;
    private final SaveReturnSettings save;

    ReturnSettingsResource(ReturnPolicyStore policies, SaveReturnSettings save) {
        this.policies = policies;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getReturnSettings", summary = "Get the return settings", description = """
            What customers may send back by themselves, and for how long.""")
    public Uni<RestResponse<ReturnSettings>> get() {
        return policies.find().map(settings -> Answers.ok(settings.version(), settings));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveReturnSettings", summary = "Replace the return settings", description = """
            They bind customers only: the merchant may take back anything, and the statutory right of withdrawal stands beside
            them.""")
    public Uni<RestResponse<ReturnSettings>> replace(
            @NotNull @Valid SaveReturnSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(settings -> Answers.ok(settings.version(), settings));
    }
}
