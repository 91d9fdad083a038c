package dev.comptoir.catalog.sales;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counting the sales of products anew over HTTP. */
@Path("/products/sales-recounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class RecountResource {

    private final RecountSales recount;

    RecountResource(RecountSales recount) {
        this.recount = recount;
    }

    @POST
    @RolesAllowed("catalog:write")
    @Operation(operationId = "recountSales", summary = "Count the sales of all products anew", description = """
            Adds up the orders, refunds and cancellations of every product, puts counters right that say something else and
            answers with them, up to 1,000 at a time. Safe at any time and as often as wanted; sales that come in meanwhile
            wait for it.""")
    public Uni<SalesRecount> recount() {
        return recount.handle();
    }
}
