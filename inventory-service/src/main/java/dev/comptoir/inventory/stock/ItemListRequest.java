package dev.comptoir.inventory.stock;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which stock items a list shows. */
public class ItemListRequest {

    @RestQuery
    @Parameter(description = "Only SKUs that begin with this, case-sensitive")
    @Size(max = 100)
    String skuPrefix;

    @RestQuery
    @Parameter(description = "Only items that are low")
    @DefaultValue("false")
    boolean low;

    @RestQuery
    @Parameter(description = "Only items that are out of stock")
    @DefaultValue("false")
    boolean out;
}
