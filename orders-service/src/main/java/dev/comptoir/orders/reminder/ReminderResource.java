package dev.comptoir.orders.reminder;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Payment reminders of an order over HTTP. */
@Path("/orders/{orderId}/payment-reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails")
class ReminderResource {

    private final ReminderStore reminders;
    private final SendReminder send;
    private final Callers callers;

    ReminderResource(ReminderStore reminders, SendReminder send, Callers callers) {
        this.reminders = reminders;
        this.send = send;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listPaymentReminders",
            summary = "List the payment reminders of an order",
            description = """
                    Those sent by hand and those that came by themselves, oldest first unless `sort` says otherwise, each with how its mail went.""")
    public Uni<Page<PaymentReminder>> list(
            @RestPath UUID orderId, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return reminders.page(orderId, changes, page);
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(
            operationId = "sendPaymentReminder",
            summary = "Remind a customer of an order that is not paid",
            description = """
                    Mails the template `payment-reminder` with what is still to be paid; only while something is, and never once
                    all the money went back. A new version of the order. Reminders also come by themselves with
                    `paymentReminderAfterDays` in the order settings. Publishes `orders.order-notification-created.v1`.""")
    @APIResponseSchema(value = PaymentReminder.class, responseCode = "201", responseDescription = "Queued")
    @APIResponse(responseCode = "409", description = "`nothing-due`, `order-refunded`, `order-deleted`")
    public Uni<RestResponse<PaymentReminder>> send(@RestPath UUID orderId) {
        RequestKey key = callers.requiredRequestKey("send-payment-reminder " + orderId, "");
        return send.handle(orderId, key, callers.current().name())
                .map(sent -> Answers.created("/orders/" + orderId + "/payment-reminders", 1, sent));
    }
}
