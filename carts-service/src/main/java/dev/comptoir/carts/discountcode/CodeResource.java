package dev.comptoir.carts.discountcode;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The codes of a discount over HTTP. */
@Path("/discounts/{id}/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discounts")
class CodeResource {

    private final CodeStore codes;
    private final CreateCodes create;
    private final Callers callers;

    CodeResource(CodeStore codes, CreateCodes create, Callers callers) {
        this.codes = codes;
        this.create = create;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"carts:read", "carts:write"})
    @Operation(operationId = "listDiscountCodes", summary = "List the codes of a discount", description = """
            In the order of their letters unless `sort` says otherwise: the one for everybody, those made at once, and those
            mailed one by one. A code that was deleted, with its discount or for another one, is not listed any more.""")
    public Uni<Page<CodeView>> list(
            @RestPath UUID id, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return codes.page(id, changes, page);
    }

    @POST
    @RolesAllowed("carts:write")
    @Idempotent
    @Operation(operationId = "createDiscountCodes", summary = "Make codes for single use", description = """
            Up to 100,000 at once, all or none, each for one order and none that can be guessed. They count towards the
            discount's own limits too. Fetch them with `GET .../codes/export`.""")
    @APIResponseSchema(value = CreatedCodes.class, responseCode = "201", responseDescription = "Made")
    @APIResponse(responseCode = "404", description = "`discount-not-found`")
    @APIResponse(responseCode = "422", description = "`discount-automatic`: it has no codes.")
    public Uni<RestResponse<CreatedCodes>> create(@RestPath UUID id, @NotNull @Valid CreateCodesRequest request) {
        return create.handle(id, request, callers.requestKey("create-discount-codes " + id, request))
                .map(made -> Answers.created("/discounts/" + id + "/codes", 1, made));
    }

    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({"carts:read", "carts:write"})
    @Operation(operationId = "exportDiscountCodes", summary = "The codes of a discount as CSV", description = """
            At most 100,000 lines of code, uses and last day, in the order of their letters; for more ask again with the last
            code as `after`.""")
    @APIResponse(responseCode = "404", description = "`discount-not-found`")
    public Uni<String> export(
            @RestPath UUID id,
            @RestQuery @Size(max = 100) @Parameter(description = "The last code of the part before") String after) {
        return codes.csv(id, after, CreateCodesRequest.MOST).map(lines -> "code,uses,expiresOn\r\n" + lines);
    }
}
