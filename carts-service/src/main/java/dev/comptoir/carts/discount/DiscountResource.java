package dev.comptoir.carts.discount;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Discounts over HTTP. */
@Path("/discounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discounts", description = "What is taken off carts, by a code or by itself")
class DiscountResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final DiscountStore discounts;
    private final CreateDiscount create;
    private final ChangeDiscount change;
    private final DeleteDiscount delete;
    private final Callers callers;

    DiscountResource(
            DiscountStore discounts,
            CreateDiscount create,
            ChangeDiscount change,
            DeleteDiscount delete,
            Callers callers) {
        this.discounts = discounts;
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"carts:read", "carts:write"})
    @Operation(
            operationId = "listDiscounts",
            summary = "List discounts",
            description = "Newest first unless `sort` says otherwise. Uses alone do not change `updatedAt`.")
    public Uni<Page<DiscountView>> list(
            @BeanParam DiscountListRequest filter,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return discounts.page(filter, changes, page).map(found -> found.map(DiscountView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"carts:read", "carts:write"})
    @Operation(operationId = "getDiscount", summary = "Get a discount")
    public Uni<RestResponse<DiscountView>> get(@RestPath UUID id) {
        return discounts.find(id).map(DiscountView::of).map(found -> Answers.ok(found.version(), found));
    }

    @POST
    @RolesAllowed("carts:write")
    @Idempotent
    @Operation(operationId = "createDiscount", summary = "Create a discount", description = """
            By a code or automatic. PERCENTAGE and FIXED_AMOUNT are taken off all items, the items named or the cheapest one;
            BUY_X_GET_Y gives the cheapest units of each group; FIXED_PRICE lets each unit of its items cost `amount` where that is
            less; FREE_ITEMS gives `getQuantity` units of its items, the cheapest, once per cart. Free units must be in the cart:
            nothing is put in by itself, and conditions look at the cart before any discount, so that discounts never feed each
            other. FREE_SHIPPING gives the fee of the chosen shipping method. Every
            condition given must hold. A cart gets all combinable discounts together or one that is not combinable alone,
            whatever saves more; together they are applied by priority, the smaller first, then the older one first, each to
            what the others have left. Nothing goes below zero, and tax is that of what is really paid. An order takes a use
            when its checkout begins and gives it back, once, when it is refused, fails or is cancelled. Publishes
            `carts.discount-created.v1`.""")
    @APIResponseSchema(value = DiscountView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "`discount-code-taken`: choose another code.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`discount-terms-invalid`: the pointer names the field. `invalid-percentage`, `invalid-money`")
    public Uni<RestResponse<DiscountView>> create(@NotNull @Valid SaveDiscountRequest request) {
        return create.handle(request, callers.requestKey("create-discount", request))
                .map(created -> Answers.created(
                        "/discounts/" + created.answer().id(), created.answer().version(), created));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("carts:write")
    @IfMatch(required = true)
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = SaveDiscountRequest.class)))
    @Operation(operationId = "updateDiscount", summary = "Change, pause or resume a discount", description = """
            JSON Merge Patch: an absent field stays, null clears one. `active: false` pauses it. Carts show the change with
            their next edit; a checkout that has begun keeps what the cart showed. Another code frees the one before.
            Publishes `carts.discount-updated.v1` unless nothing changed.""")
    @APIResponse(responseCode = "409", description = "`discount-code-taken`: choose another code.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`discount-terms-invalid`: the pointer names the field. `invalid-percentage`, `invalid-money`")
    public Uni<RestResponse<DiscountView>> update(
            @RestPath UUID id, String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ifMatch).map(changed -> Answers.ok(changed.version(), changed));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("carts:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteDiscount", summary = "Delete a discount", description = """
            With all its codes, which are free again. Orders that have it stay as they are. Publishes
            `carts.discount-deleted.v1`.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
