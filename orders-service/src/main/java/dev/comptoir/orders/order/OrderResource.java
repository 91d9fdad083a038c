package dev.comptoir.orders.order;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Orders over HTTP: the list with its filters, and one order whole. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "Orders from the moment they are placed")
class OrderResource {

    private final FindOrders find;
    private final OrderDetailStore orders;
    private final FindPastOrder past;

    OrderResource(FindOrders find, OrderDetailStore orders, FindPastOrder past) {
        this.find = find;
        this.orders = orders;
        this.past = past;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrders", summary = "List orders", description = """
            Newest first unless `sort` says otherwise; filters combine with AND. Pages are stable: an order placed while you
            page does not shift the others.""")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` and `view=ALL` a program catches up with what it missed: it goes on
            from the last `updatedAt` it has seen less a minute, because changes that run at once may end in another order.""")
    public Uni<Page<OrderSummary>> list(
            @BeanParam @Valid OrderListRequest request, @BeanParam @Valid PageRequest page) {
        return find.handle(request, page);
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrder", summary = "Get an order", description = """
            The whole order: customer, lines, how the total is made up, payments, refunds and shipments. Answers 304 to
            If-None-Match with the current ETag, unless a line shows a download: that changes without the order's version. With `at` it answers the order as it stood then, without an ETag: what
            changed since is undone from the newest change back.""")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "The order")
    @APIResponse(responseCode = "304", description = "Unchanged since that ETag")
    @APIResponse(responseCode = "400", description = "`invalid-request`: `at` is no time.")
    @APIResponse(
            responseCode = "404",
            description = "`order-not-found`; `order-not-placed-yet`: `at` is before it was placed.")
    public Uni<Response> get(
            @RestPath UUID orderId,
            @RestQuery
                    @Parameter(
                            description = "RFC 3339 time; the order as it stood then.",
                            schema = @Schema(format = "date-time", maxLength = 40))
                    String at,
            @Context Request request) {
        return at == null
                ? orders.find(orderId).map(order -> answer(order, request))
                : past.handle(orderId, QueryTime.parse("at", at), "at")
                        .map(order -> Response.ok(order).build());
    }

    private static Response answer(OrderView order, Request request) {
        Response.ResponseBuilder unchanged =
                order.hasDownloads() ? null : request.evaluatePreconditions(ETags.of(order.version()));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(order).tag(ETags.of(order.version())).build();
    }
}
