package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** What is known of the right to withdraw from one order over HTTP. */
@Path("/orders/{orderId}/withdrawal-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Withdrawals")
class OrderTermsResource {

    private final TermsStore terms;
    private final SaveOrderTerms save;
    private final Callers callers;

    OrderTermsResource(TermsStore terms, SaveOrderTerms save, Callers callers) {
        this.terms = terms;
        this.save = save;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "getOrderWithdrawalTerms",
            summary = "Get the withdrawal terms of an order",
            description = """
            What is recorded beside the withdrawal settings; version 0 while nothing is.""")
    public Uni<RestResponse<OrderTerms>> get(@RestPath UUID orderId) {
        return terms.find(orderId).map(found -> Answers.ok(found.version(), found));
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(
            operationId = "saveOrderWithdrawalTerms",
            summary = "Replace the withdrawal terms of an order",
            description = """
            When the customer was told of the right, for the period of one who is told late ends late; and the two times by which
            the right is given up for downloads: consent to their immediate delivery, and the acknowledgement that the right is
            lost. Both are needed.""")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<RestResponse<OrderTerms>> replace(
            @RestPath UUID orderId,
            @NotNull @Valid SaveOrderTermsRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(orderId, request, callers.current().name(), ifMatch)
                .map(saved -> Answers.ok(saved.version(), saved));
    }
}
