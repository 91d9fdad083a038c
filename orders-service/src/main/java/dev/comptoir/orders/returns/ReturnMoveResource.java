package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The moves of a return over HTTP: approval, refusal, receipt, closure. */
@Path("/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
class ReturnMoveResource {

    private final ApproveReturn approve;
    private final RefuseReturn refuse;
    private final ReceiveReturn receive;
    private final CloseReturn close;
    private final Callers callers;

    ReturnMoveResource(
            ApproveReturn approve, RefuseReturn refuse, ReceiveReturn receive, CloseReturn close, Callers callers) {
        this.approve = approve;
        this.refuse = refuse;
        this.receive = receive;
        this.close = close;
        this.callers = callers;
    }

    @POST
    @Path("/{returnId}/approval")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "approveReturn", summary = "Approve a return", description = """
            The customer sends the goods. Publishes `orders.return-approved.v1`.""")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-not-approvable` (state)")
    public Uni<RestResponse<ReturnView>> approve(
            @RestPath UUID returnId, @NotNull @Valid NotifiedRequest request, @RestHeader("If-Match") String ifMatch) {
        return approve.handle(returnId, request, context("approve-return " + returnId, request, ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    @POST
    @Path("/{returnId}/refusal")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "refuseReturn", summary = "Refuse a return", description = """
            Until something is on its way. The customer reads the reason; the units can be asked for again. Publishes
            `orders.return-refused.v1`.""")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-not-refusable` (state)")
    public Uni<RestResponse<ReturnView>> refuse(
            @RestPath UUID returnId,
            @NotNull @Valid RefuseReturnRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return refuse.handle(returnId, request, context("refuse-return " + returnId, request, ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    @POST
    @Path("/{returnId}/receipt")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "receiveReturn", summary = "Record what arrived of a return", description = """
            Units, their condition and whether they go back into stock, by line. The order's fulfilment status becomes
            PARTIALLY_RETURNED, or RETURNED when all its goods have come back, once everything of it had left. Stock and money
            follow with the refund of the return, or with its closure. Publishes `orders.return-received.v1` and
            `orders.fulfillment-changed.v1`.""")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-not-receivable` (state)")
    @APIResponse(responseCode = "422", description = "`line-not-in-return`, `quantity-exceeds-return` (returnable)")
    public Uni<RestResponse<ReturnView>> receive(
            @RestPath UUID returnId,
            @NotNull @Valid ReceiveReturnRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return receive.handle(returnId, request, context("receive-return " + returnId, request, ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    @POST
    @Path("/{returnId}/closure")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "closeReturn", summary = "Close a return", description = """
            Also one whose goods never came. Units that are to be restocked and that no refund has put back go into stock now,
            without money, as when they are exchanged or were paid back before. Publishes `orders.return-closed.v1`.""")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-not-closable` (state)")
    public Uni<RestResponse<ReturnView>> close(@RestPath UUID returnId, @RestHeader("If-Match") String ifMatch) {
        return close.handle(returnId, context("close-return " + returnId, "", ifMatch))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }
}
