package dev.comptoir.orders.message;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestPath;

/** The mails about an order over HTTP. */
@Path("/orders/{orderId}/emails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails")
class OrderEmailResource {

    private final OrderEmailStore emails;
    private final ResendEmail resend;
    private final Callers callers;

    OrderEmailResource(OrderEmailStore emails, ResendEmail resend, Callers callers) {
        this.emails = emails;
        this.resend = resend;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderEmails", summary = "List the mails about an order", description = """
            Every mail this program wrote about the order, to the customer and to the merchant, oldest first unless
            `sort` says otherwise: kind, when, to whom and how it went.""")
    public Uni<Page<OrderEmail>> list(
            @RestPath UUID orderId, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return emails.page(orderId, changes, page);
    }

    @POST
    @Path("/{emailId}/resend")
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "resendOrderEmail", summary = "Send a mail about an order again", description = """
            The same text to the same address, once per Idempotency-Key.""")
    @APIResponse(responseCode = "404", description = "`email-not-found`, `order-not-found`")
    @APIResponse(responseCode = "409", description = "`email-still-queued`, `email-text-expired`, `order-deleted`")
    public Uni<OrderEmail> resend(@RestPath UUID orderId, @RestPath UUID emailId) {
        RequestKey key = callers.requiredRequestKey("resend-email " + emailId, "");
        return resend.handle(orderId, emailId, key, callers.current().name()).map(Replayable::answer);
    }
}
