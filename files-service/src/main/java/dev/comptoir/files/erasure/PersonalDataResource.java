package dev.comptoir.files.erasure;

import dev.comptoir.contracts.calls.PersonalDataAnswerV1;
import dev.comptoir.contracts.calls.PersonalDataRequestV1;
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

/** Where orders-service asks what is known of a person; the gateway never routes it. */
@Path("/internal/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class PersonalDataResource {

    private final PersonalDataStore people;
    private final SuitePasses passes;

    PersonalDataResource(PersonalDataStore people, SuitePasses passes) {
        this.people = people;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findPersonalDataInFiles", summary = "Tell what is known of a person", description = """
            By what it is, page by page. Takes a pass of the suite instead of a key.""")
    public Uni<PersonalDataAnswerV1> find(
            @NotNull @Valid PersonalDataRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(PersonalDataRequestV1.PURPOSE, authorization);
        return people.find(request.spellings(), request.after())
                .map(part -> new PersonalDataAnswerV1(part.records(), part.next()));
    }
}
