package dev.comptoir.catalog.bestseller;

import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The period whose best sellers are wanted, and what makes one. */
public class BestSellerQuery {

    @RestQuery
    @Parameter(
            description = "Orders placed at this time or later, RFC 3339",
            required = true,
            schema = @Schema(format = "date-time"))
    @NotNull
    @Size(min = 1, max = 40)
    String from;

    @RestQuery
    @Parameter(
            description = "Orders placed before this time, RFC 3339",
            required = true,
            schema = @Schema(format = "date-time"))
    @NotNull
    @Size(min = 1, max = 40)
    String to;

    @RestQuery
    @Parameter(description = "`units` that were sold, or `sales` before tax")
    @DefaultValue("units")
    @Pattern(regexp = "units|sales", message = "must be units or sales")
    String by;

    @RestQuery
    @DefaultValue("10")
    @Min(1)
    @Max(100)
    int limit;

    Instant from() {
        return QueryTime.parse("from", from);
    }

    Instant to() {
        Instant end = QueryTime.parse("to", to);
        QueryRange.check("from", from(), "to", end);
        return end;
    }
}
