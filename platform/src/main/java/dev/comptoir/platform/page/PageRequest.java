package dev.comptoir.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters every list has. */
public class PageRequest {

    @RestQuery
    @DefaultValue("20")
    @Parameter(description = "How many items a page has at most.")
    @Min(1)
    @Max(100)
    int limit;

    @RestQuery
    @Parameter(description = "`nextCursor` of the page before; holds only with the same filters and sort.")
    @Size(max = 2000)
    String cursor;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Adds `total`, how many items match in all.")
    boolean count;

    public int limit() {
        return limit;
    }

    /** Null on the first page. */
    public String cursor() {
        return cursor;
    }

    public boolean isCounted() {
        return count;
    }
}
