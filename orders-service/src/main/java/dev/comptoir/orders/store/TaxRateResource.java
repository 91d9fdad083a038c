package dev.comptoir.orders.store;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tax rates over HTTP. */
@Path("/tax-rates")
@Tag(name = "Store settings")
class TaxRateResource {

    private final FindTaxRates find;
    private final TaxRateStore kept;
    private final SaveTaxRate save;
    private final DeleteTaxRate delete;
    private final Callers callers;

    TaxRateResource(FindTaxRates find, TaxRateStore kept, SaveTaxRate save, DeleteTaxRate delete, Callers callers) {
        this.find = find;
        this.kept = kept;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "listTaxRates",
            summary = "List tax rates",
            description = "By country and region. Scope: settings:read.")
    public Uni<Page<TaxRateView>> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 1000) String cursor) {
        return find.handle(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "getTaxRate",
            summary = "Get a tax rate",
            description = "As it stands now. Scope: settings:read.")
    @APIResponseSchema(value = TaxRateView.class, responseCode = "200", responseDescription = "The tax rate")
    @APIResponse(responseCode = "404", description = "`tax-rate-not-found`")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return kept.find(id).map(TaxRateResource::answer);
    }

    @POST
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "createTaxRate",
            summary = "Add a tax rate",
            description =
                    "One rate per country, or per region of a country, which wins over the country's. Tells `orders.tax-rate-saved.v1`. Scope: settings:write.")
    @APIResponseSchema(value = TaxRateView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`tax-rate-place-taken`")
    @APIResponse(responseCode = "422", description = "`invalid-percentage`, `idempotency-key-reused`")
    public Uni<Response> create(@NotNull @Valid SaveTaxRateRequest request) {
        return save.handle(request, callers.requestKey("create-tax-rate", request))
                .map(once -> ETags.created(
                        "/tax-rates/" + once.answer().id(), once.answer().version(), once));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "saveTaxRate",
            summary = "Replace a tax rate",
            description =
                    "One rate per country, or per region of a country, which wins over the country's. Requires If-Match. Tells `orders.tax-rate-saved.v1`. Scope: settings:write.")
    @APIResponseSchema(value = TaxRateView.class, responseCode = "200", responseDescription = "As saved")
    @APIResponse(responseCode = "404", description = "`tax-rate-not-found`")
    @APIResponse(responseCode = "409", description = "`tax-rate-place-taken`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SaveTaxRateRequest request) {
        ETags.require(ifMatch);
        return save.handle(id, request, ifMatch).map(TaxRateResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @Operation(
            operationId = "deleteTaxRate",
            summary = "Delete a tax rate",
            description = "Carts no longer use it; orders placed with it stay as they are. Requires If-Match. "
                    + "Scope: settings:write.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`tax-rate-not-found`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "428", description = "`if-match-required`")
    public Uni<Void> delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        ETags.require(ifMatch);
        return delete.handle(id, ifMatch);
    }

    private static Response answer(TaxRateView view) {
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }
}
