package dev.comptoir.orders.quote;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryEmail;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of quotes. */
class QuoteListRequest extends PageRequest {

    @RestQuery
    @Parameter(description = "As it is shown: an open or sent one whose time is up is EXPIRED.")
    QuoteState state;

    @RestQuery
    @Parameter(description = "The customer's whole e-mail, in any case.")
    @Size(max = FieldRules.EMAIL_LENGTH)
    String email;

    String normalisedEmail() {
        return QueryEmail.parse(email);
    }
}
