package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the order list. */
class OrderFilter {

    @QueryParam("lifecycle")
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<Lifecycle> lifecycle;

    @QueryParam("paymentStatus")
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<PaymentStatus> paymentStatus;

    @QueryParam("fulfillmentStatus")
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<FulfillmentStatus> fulfillmentStatus;

    @QueryParam("isOnHold")
    @Parameter(description = "Only orders on hold, or only orders not on hold.")
    Boolean isOnHold;

    @QueryParam("placedBy")
    @Parameter(
            description =
                    "Beginnings of words of the customer's name or e-mail, in any order, ignoring case and accents: "
                            + "`jan dup` finds Jane Dupont.")
    @Size(min = 1, max = 200)
    String placedBy;

    @QueryParam("placedFrom")
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedFrom;

    @QueryParam("placedTo")
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedTo;

    @QueryParam("containsSku")
    @Parameter(description = "Orders with a line of exactly this SKU.")
    @Size(min = 1, max = 100)
    String containsSku;

    @QueryParam("recoveredByCampaign")
    @Parameter(description = "Orders won back by this recovery campaign.")
    UUID recoveredByCampaign;

    @QueryParam("orderNumber")
    @Parameter(description = "Exactly this order number, with prefix and suffix.")
    @Size(min = 1, max = 60)
    String orderNumber;

    @QueryParam("sort")
    @DefaultValue("-placedAt")
    @Parameter(description = "`-placedAt` newest first, `placedAt`, `total` smallest first, `-total`.")
    @Pattern(regexp = "-?(placedAt|total)", message = "must be placedAt, -placedAt, total or -total")
    String sort;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before; holds only with the same filters and sort.")
    @Size(max = 500)
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Adds `total`, how many orders match in all.")
    boolean count;
}
