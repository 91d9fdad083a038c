package dev.comptoir.orders.message;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.RequestKey;
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

/** Messages to the customer of an order over HTTP. */
@Path("/orders/{orderId}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails")
class MessageResource {

    private final MessageStore messages;
    private final SendMessage send;
    private final Callers callers;

    MessageResource(MessageStore messages, SendMessage send, Callers callers) {
        this.messages = messages;
        this.send = send;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listMessagesOfOrder",
            summary = "List the messages to the customer of an order",
            description = """
                    What was written by hand, newest first unless `sort` says otherwise, each with how its mail went. Those
                    to a person whose data was erased are deleted.""")
    public Uni<Page<OrderMessage>> list(
            @RestPath UUID orderId, @BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return messages.page(orderId, changes, page);
    }

    @GET
    @Path("/{messageId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderMessage", summary = "Get a message to the customer of an order")
    @APIResponse(responseCode = "404", description = "`message-not-found`")
    public Uni<OrderMessage> get(@RestPath UUID orderId, @RestPath UUID messageId) {
        return messages.find(orderId, messageId);
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(
            operationId = "sendOrderMessage",
            summary = "Send a message to the customer of an order",
            description = """
                    Mailed to the order's e-mail address in the store's look and kept with the order. Plain text of at most 10000
                    characters; the template `order-message` goes around it. A new version of the order. Publishes
                    `orders.order-notification-created.v1`.""")
    @APIResponseSchema(value = OrderMessage.class, responseCode = "201", responseDescription = "Queued")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<RestResponse<OrderMessage>> send(@RestPath UUID orderId, @NotNull @Valid SendMessageRequest request) {
        RequestKey key = callers.requiredRequestKey("send-message " + orderId, request);
        return send.handle(orderId, request, key, callers.current().name())
                .map(sent -> Answers.created(
                        "/orders/" + orderId + "/messages/" + sent.answer().id(), 1, sent));
    }
}
