package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Withdrawals over HTTP, as the merchant works on them. */
@Path("/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Withdrawals", description = "Consumers who undo a contract by right")
class WithdrawalResource {

    private final WithdrawalStore withdrawals;
    private final AcceptWithdrawal accept;
    private final RefuseWithdrawal refuse;
    private final Callers callers;

    WithdrawalResource(WithdrawalStore withdrawals, AcceptWithdrawal accept, RefuseWithdrawal refuse, Callers callers) {
        this.withdrawals = withdrawals;
        this.accept = accept;
        this.refuse = refuse;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listWithdrawals", summary = "List withdrawals", description = """
            Of all orders, newest first unless `sort` says otherwise; filters combine. Those to be decided are `state=PENDING`.""")
    public Uni<Page<WithdrawalView>> list(
            @BeanParam @Valid WithdrawalListRequest request, @BeanParam @Valid PageRequest page) {
        return withdrawals.page(request, page);
    }

    @GET
    @Path("/{withdrawalId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getWithdrawal", summary = "Get a withdrawal")
    @APIResponse(responseCode = "404", description = "`withdrawal-not-found`")
    public Uni<RestResponse<WithdrawalView>> get(@RestPath UUID withdrawalId) {
        return withdrawals.find(withdrawalId).map(found -> Answers.ok(found.version(), found));
    }

    @POST
    @Path("/{withdrawalId}/acceptance")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "acceptWithdrawal", summary = "Accept a withdrawal", description = """
            What of it has left becomes a return that is approved (`returnId`); what is still here is yours to cancel or refund.
            The law wants all payments back within 14 days, standard delivery included; you may wait for the goods or the proof
            that they were sent. Publishes `orders.withdrawal-accepted.v1` and `orders.return-requested.v1`.""")
    @APIResponse(responseCode = "404", description = "`withdrawal-not-found`")
    @APIResponse(responseCode = "409", description = "`withdrawal-not-pending` (state)")
    @APIResponse(responseCode = "422", description = "`quantity-exceeds-returnable`, `line-not-in-order`")
    public Uni<RestResponse<WithdrawalView>> accept(
            @RestPath UUID withdrawalId,
            @NotNull @Valid AcceptWithdrawalRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return accept.handle(withdrawalId, request, context("accept-withdrawal " + withdrawalId, request, ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    @POST
    @Path("/{withdrawalId}/refusal")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "refuseWithdrawal", summary = "Refuse a withdrawal", description = """
            With the reason the customer reads, such as a period that is over or goods that are exempt. Publishes
            `orders.withdrawal-refused.v1`.""")
    @APIResponse(responseCode = "404", description = "`withdrawal-not-found`")
    @APIResponse(responseCode = "409", description = "`withdrawal-not-pending` (state)")
    public Uni<RestResponse<WithdrawalView>> refuse(
            @RestPath UUID withdrawalId,
            @NotNull @Valid RefuseWithdrawalRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return refuse.handle(withdrawalId, request, context("refuse-withdrawal " + withdrawalId, request, ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }
}
