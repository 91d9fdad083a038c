package dev.comptoir.catalog.definition;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Signed definitions over HTTP. */
@Path("/products/{id}/definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class DefinitionResource {

    private final DefineProduct define;

    DefinitionResource(DefineProduct define) {
        this.define = define;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("catalog:write")
    @Operation(operationId = "defineProduct", summary = "Sign what a variant costs", description = """
            Signs the price that a variant has now, its limits of quantity and its options with what they add, for the
            `definition` of a cart's item: what is bought with it costs exactly that until it ends, whatever the catalogue asks
            by then. It ends with the price at the latest, when a sale begins or ends. Nothing is written; asking again signs
            another one. Deleting the signing key ends all that was signed with it.""")
    @APIResponse(responseCode = "422", description = """
            `sku-missing`, `unknown-sku`, `option-fixed`, `option-unclear`, `duplicate-option`, `unknown-option-value`,
            `foreign-currency`, `price-out-of-range`, `definition-never-valid`, `no-signing-key`, `unknown-signing-key`,
            `definition-malformed`.""")
    @APIResponse(responseCode = "503", description = "`carts-unavailable`: repeat after Retry-After seconds")
    public Uni<SignedDefinitionView> define(@RestPath UUID id, @NotNull @Valid DefineProductRequest request) {
        return define.handle(id, request);
    }
}
