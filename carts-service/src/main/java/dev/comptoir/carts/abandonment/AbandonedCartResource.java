package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Abandoned carts over HTTP, for the merchant. */
@Path("/abandoned-carts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("carts:read")
@Tag(name = "Abandoned carts", description = "Carts that were left with an item and an e-mail in them")
class AbandonedCartResource {

    private final AbandonedCartStore carts;
    private final StoreRulesCache store;
    private final ShowAbandonedCart show;

    AbandonedCartResource(AbandonedCartStore carts, StoreRulesCache store, ShowAbandonedCart show) {
        this.carts = carts;
        this.store = store;
        this.show = show;
    }

    @GET
    @Operation(operationId = "listAbandonedCarts", summary = "List abandoned carts", description = """
            A cart is abandoned when it has an item and an e-mail and nothing happened in it for the configured time, 30 \
            minutes by default. Newest first; filters combine with AND; pages are stable.""")
    @APIResponse(responseCode = "200", description = "A page of abandoned carts")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    @APIResponse(responseCode = "422", description = "`invalid-money`: minTotal has more decimals than the currency")
    public Uni<Page<AbandonedCartSummary>> list(
            @BeanParam @Valid AbandonedCartListRequest filter, @BeanParam @Valid PageRequest page) {
        return minTotal(filter.minTotal).chain(minTotal -> carts.page(filter, minTotal, page));
    }

    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "exportAbandonedCarts", summary = "Abandoned carts as CSV", description = """
            The first 10,000 of the list with the same filters and order; for more ask again with the `abandonedAt` of the last
            line as `abandonedTo`. A text that a spreadsheet would take for a formula begins with an apostrophe.""")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-parameter`, `range-reversed`")
    @APIResponse(responseCode = "422", description = "`invalid-money`: minTotal has more decimals than the currency")
    public Uni<String> export(@BeanParam @Valid AbandonedCartListRequest filter) {
        return minTotal(filter.minTotal)
                .chain(minTotal -> carts.first(filter, minTotal, AbandonedCartCsv.MOST_LINES))
                .map(AbandonedCartCsv::of);
    }

    @GET
    @Path("/recovered-totals")
    @Operation(operationId = "getRecoveredTotals", summary = "What recovered carts came to", description = """
            Of all recovered carts of the store, or of those one campaign has recovered, in the store's currency.""")
    public Uni<RecoveredTotals> recovered(@RestQuery UUID campaignId) {
        return store.current().chain(rules -> carts.recovered(rules.currency(), campaignId));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAbandonedCart", summary = "Get an abandoned cart", description = """
            When it was abandoned, the customer's contact data, the content with prices, the shipping method if one was \
            chosen, and the reminders planned, sent and followed.""")
    @APIResponseSchema(
            value = AbandonedCartView.class,
            responseCode = "200",
            responseDescription = "The abandoned cart; ETag is the cart's version")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    public Uni<RestResponse<AbandonedCartView>> get(@RestPath UUID id) {
        return show.handle(id).map(found -> Answers.ok(found.cart().version(), found));
    }

    private Uni<Money> minTotal(String amount) {
        return amount == null
                ? Uni.createFrom().nullItem()
                : store.current().map(rules -> Money.parse(amount, rules.currency()));
    }
}
