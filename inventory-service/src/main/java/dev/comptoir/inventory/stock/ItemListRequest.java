package dev.comptoir.inventory.stock;

import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    @RestQuery
    @Parameter(
            description = "Only items whose `updatedAt` is this or later, RFC 3339",
            schema = @Schema(format = "date-time"))
    @Size(min = 1, max = 40)
    String updatedFrom;

    @RestQuery
    @Parameter(description = "`sku`, `updatedAt` oldest change first, `-updatedAt` newest first")
    @DefaultValue("sku")
    @Pattern(regexp = "sku|-?updatedAt", message = "must be sku, updatedAt or -updatedAt")
    String sort;

    Instant updatedFrom() {
        return QueryTime.parse("updatedFrom", updatedFrom);
    }
}
