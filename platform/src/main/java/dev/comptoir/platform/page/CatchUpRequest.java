package dev.comptoir.platform.page;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with a list that otherwise stands in an order of its own. */
public class CatchUpRequest extends CatchUpParameters {

    @RestQuery
    @Parameter(
            description =
                    "`updatedAt` oldest change first, `-updatedAt` newest change first; left out, the order of the list")
    @Pattern(regexp = "^-?updatedAt$", message = "must be updatedAt or -updatedAt")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    /** The same as {@link #on} for a list whose own order is largest first. */
    public ListQuery onDescending(ListQuery query, String updatedAt, SortKey... own) {
        return sort == null ? since(query, updatedAt).descending(own) : on(query, updatedAt, own);
    }
}
