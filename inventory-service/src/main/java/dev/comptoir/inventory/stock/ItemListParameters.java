package dev.comptoir.inventory.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a caller may ask of the list of stock items. */
public class ItemListParameters {

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

    @RestQuery
    @Size(min = 1, max = 1000)
    String cursor;

    @RestQuery
    @Parameter(description = "Items a page")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int limit;

    @RestQuery
    @Parameter(description = "Also count all matches into total")
    @DefaultValue("false")
    boolean count;
}
