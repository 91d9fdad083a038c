package dev.comptoir.catalog.productfetch;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Products from pages over HTTP. */
@Path("/product-fetches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class ProductFetchResource {

    private final StartProductFetch start;
    private final ProductFetchStore fetches;
    private final Callers callers;

    ProductFetchResource(StartProductFetch start, ProductFetchStore fetches, Callers callers) {
        this.start = start;
        this.fetches = fetches;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("catalog:write")
    @Idempotent
    @Operation(operationId = "fetchProducts", summary = "Fetch products from a page", description = """
            Reads the buy buttons of a page (elements of class `snipcart-add-item` with `data-item-*` attributes), or a JSON
            file of one or many products with id, price and customFields, and makes each a product whose externalId is the
            button's id: new ones are ACTIVE, those that came from a page before are changed, all others are
            refused. Attributes read: id, name, price (a decimal, or a map by currency), description, image, file-guid,
            shippable, taxable, customN-name and customN-options (`S|M|L[+3.00]`), from which the variations are built; and
            weight (grams), length, width and height (centimetres, all three), min-quantity, max-quantity, quantity-step,
            categories (`Shirts|Sale`) and metadata (an object in JSON), each left out where it cannot be read. What
            only you say of a variation (stock, threshold, picture) stays. An id that stands on buttons with different prices is
            refused on all of them. `followPages` also reads what a page links as `rel="next"`, up to 20 pages. Up to 4 MB, 500 buttons, 10 seconds and three
            redirects, from domains of `/settings/catalog` and public addresses only. A page that cannot be read gives
            FAILED with its `failure`: `page-not-served`, `page-not-reached`, `page-too-large`, `too-many-redirects`,
            `target-refused`, `domain-not-allowed`, `not-a-page`, `malformed-json`, `too-many-buttons`, `no-buttons`
            (what a script puts on a page is not seen). Publishes `catalog.product-created.v1` and `catalog.product-updated.v1`.""")
    @APIResponseSchema(value = ProductFetch.class, responseCode = "201", responseDescription = "Fetched, or failed")
    @APIResponse(responseCode = "422", description = "`invalid-url`, `domain-not-allowed`: nothing was fetched.")
    public Uni<RestResponse<ProductFetch>> fetch(@NotNull @Valid ProductFetchRequest request) {
        return start.handle(
                        request,
                        callers.requestKey("fetch-products", request),
                        callers.current().name())
                .map(fetch ->
                        Answers.created("/product-fetches/" + fetch.answer().id(), 1, fetch));
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listProductFetches", summary = "List fetched pages", description = """
            Newest first unless `sort` says otherwise; `-createdAt` goes by startedAt.""")
    public Uni<Page<ProductFetch>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return fetches.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getProductFetch", summary = "Get a fetched page", description = """
            What became of each button of the page.""")
    public Uni<ProductFetch> get(@RestPath UUID id) {
        return fetches.find(id);
    }
}
