package dev.comptoir.orders.orderimport;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a file of orders is to be taken. */
class ImportParameters {

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Only say what would be done")
    boolean dryRun;

    @RestQuery
    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "has 1 to 40 of a-z 0-9 and -")
    @Parameter(description = "Who the orders are from; `shopify` for Shopify's file, else `comptoir`")
    String source;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Take the units of orders that are not cancelled out of stock; false leaves stock alone")
    boolean takeStock;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Send the order confirmation to the customer of every order that is not cancelled")
    boolean notifyCustomers;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Send `order.imported` to webhooks and the event feed, for every order that is made")
    boolean publishEvents;

    ImportRequest request(boolean isNdjson, String startedBy) {
        return new ImportRequest(
                isNdjson, dryRun, source, new ImportOptions(takeStock, notifyCustomers, publishEvents), startedBy);
    }

    /** What a request that is repeated with its key has to have the same, with the file itself. */
    List<Object> fingerprint(String sha256) {
        return List.of(sha256, dryRun, String.valueOf(source), takeStock, notifyCustomers, publishEvents);
    }
}
