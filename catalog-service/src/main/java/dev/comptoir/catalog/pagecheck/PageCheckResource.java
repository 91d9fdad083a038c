package dev.comptoir.catalog.pagecheck;

import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
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

/** Where carts-service asks about prices on pages right before it orders; the gateway never routes it. */
@Path("/internal/page-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class PageCheckResource {

    private final CheckPages pages;
    private final SuitePasses passes;

    PageCheckResource(CheckPages pages, SuitePasses passes) {
        this.pages = pages;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkPages", summary = "Compare items with the pages that offer them", description = """
            At most 100 items at once, answered in their order. A page is read within three seconds, or was half a minute ago at
            most. Takes a pass of the suite instead of a key.""")
    public Uni<PageCheckAnswerV1> check(
            @NotNull @Valid PageCheckRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(PageCheckRequestV1.PURPOSE, authorization);
        return pages.handle(request);
    }
}
