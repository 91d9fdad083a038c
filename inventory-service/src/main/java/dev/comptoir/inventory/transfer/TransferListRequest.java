package dev.comptoir.inventory.transfer;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which transfers a list shows. */
public class TransferListRequest {

    @RestQuery
    @Parameter(description = "Only transfers from or to this location")
    UUID locationId;

    @RestQuery
    @Parameter(description = "Only transfers with this SKU among their lines")
    @Size(min = 1, max = 100)
    String sku;
}
