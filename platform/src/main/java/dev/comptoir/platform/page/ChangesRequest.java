package dev.comptoir.platform.page;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with a list that is otherwise the newest first. */
public class ChangesRequest extends CatchUpParameters {

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(
            description =
                    "`-createdAt` newest first, `updatedAt` oldest change first, `-updatedAt` newest change first")
    @Pattern(regexp = "^(-createdAt|-?updatedAt)$", message = "must be -createdAt, updatedAt or -updatedAt")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }
}
