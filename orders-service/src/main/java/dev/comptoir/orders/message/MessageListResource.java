package dev.comptoir.orders.message;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages to customers across orders over HTTP. */
@Path("/order-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails")
class MessageListResource {

    private final MessageStore messages;

    MessageListResource(MessageStore messages) {
        this.messages = messages;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderMessages", summary = "List the messages to customers", description = """
            What was written by hand about all orders, newest first unless `sort` says otherwise; with
            `customerEmail` the message history of a customer. Those to a person whose data was erased are deleted, which the
            event feed tells by `orders.customer-erased.v1`.""")
    public Uni<Page<OrderMessage>> list(
            @BeanParam @Valid MessageListRequest request, @BeanParam @Valid PageRequest page) {
        return messages.page(request, page);
    }
}
