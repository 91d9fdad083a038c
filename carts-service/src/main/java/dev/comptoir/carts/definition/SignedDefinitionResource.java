package dev.comptoir.carts.definition;

import dev.comptoir.carts.signingkey.SigningKeyStore;
import dev.comptoir.contracts.calls.SignedDefinitionAnswerV1;
import dev.comptoir.contracts.calls.SignedDefinitionRequestV1;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Where catalog-service has definitions signed, whose keys never leave this program; the gateway never routes it. */
@Path("/internal/signed-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class SignedDefinitionResource {

    private final SigningKeyStore keys;
    private final SuitePasses passes;

    SignedDefinitionResource(SigningKeyStore keys, SuitePasses passes) {
        this.keys = keys;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signDefinition", summary = "Sign a definition", description = """
            With the key that is named, else with the newest. Takes a pass of the suite instead of a key.""")
    public Uni<SignedDefinitionAnswerV1> sign(
            @NotNull @Valid SignedDefinitionRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(SignedDefinitionRequestV1.PURPOSE, authorization);
        return keys.secret(request.keyId())
                .map(key -> new SignedDefinitionAnswerV1(
                        key.id(), DefinitionToken.sign(key.id(), key.text(), request.claims())));
    }
}
