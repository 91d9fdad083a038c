package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.DiscountApplication;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of discounts. */
public class DiscountListRequest {

    @RestQuery
    @Parameter(description = "CODE or AUTOMATIC")
    DiscountApplication application;

    @RestQuery
    @Parameter(description = "false for the paused ones")
    Boolean active;

    Boolean isAutomatic() {
        return application == null ? null : application == DiscountApplication.AUTOMATIC;
    }
}
