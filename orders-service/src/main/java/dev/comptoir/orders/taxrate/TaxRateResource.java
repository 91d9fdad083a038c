package dev.comptoir.orders.taxrate;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Tax rates over HTTP. */
@Path("/tax-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class TaxRateResource {

    private final TaxRateStore rates;
    private final SaveTaxRate save;
    private final DeleteTaxRate delete;
    private final Callers callers;

    TaxRateResource(TaxRateStore rates, SaveTaxRate save, DeleteTaxRate delete, Callers callers) {
        this.rates = rates;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "listTaxRates", summary = "List tax rates", description = """
            By country and region unless `sort` says otherwise. One that was deleted is in no list: the event feed tells of it by
            `orders.tax-rate-saved.v1`.""")
    public Uni<Page<TaxRate>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return rates.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getTaxRate", summary = "Get a tax rate")
    public Uni<RestResponse<TaxRate>> get(@RestPath UUID id) {
        return rates.find(id).map(rate -> Answers.ok(rate.version(), rate));
    }

    @POST
    @RolesAllowed("settings:write")
    @Idempotent
    @Operation(operationId = "createTaxRate", summary = "Add a tax rate", description = """
            One rate per country, or per region of a country, which wins over the country's; and one more for each class of
            products (`taxClass`), which wins over both for what the catalogue says is of this class. What is of a class that has
            no rate at a place is taxed as what has none. Shipping is taxed at the rate without a class. Publishes
            `orders.tax-rate-saved.v1`.""")
    @APIResponseSchema(value = TaxRate.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`tax-rate-place-taken`: change the rate of that place and class.")
    @APIResponse(responseCode = "422", description = "`invalid-percentage`: 0 to 100, two decimals at most.")
    public Uni<RestResponse<TaxRate>> create(@NotNull @Valid SaveTaxRateRequest request) {
        return save.handle(request, callers.requestKey("create-tax-rate", request))
                .map(saved -> Answers.created(
                        "/tax-rates/" + saved.answer().id(), saved.answer().version(), saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveTaxRate", summary = "Replace a tax rate", description = """
            One rate per country, or per region of a country, which wins over the country's; and one more for each class of
            products (`taxClass`), which wins over both for what the catalogue says is of this class. What is of a class that has
            no rate at a place is taxed as what has none. Shipping is taxed at the rate without a class. Publishes
            `orders.tax-rate-saved.v1`.""")
    @APIResponse(responseCode = "409", description = "`tax-rate-place-taken`: change the rate of that place and class.")
    @APIResponse(responseCode = "422", description = "`invalid-percentage`: 0 to 100, two decimals at most.")
    public Uni<RestResponse<TaxRate>> replace(
            @RestPath UUID id, @NotNull @Valid SaveTaxRateRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(rate -> Answers.ok(rate.version(), rate));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteTaxRate", summary = "Delete a tax rate", description = """
            Carts no longer use it; orders placed with it stay as they are. Publishes `orders.tax-rate-saved.v1`.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
