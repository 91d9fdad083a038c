package dev.comptoir.orders.quote;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryEmail;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of quotes. */
class QuoteListRequest extends CatchUpParameters {

    @RestQuery
    @Parameter(description = "As it is shown: an open or sent one whose time is up is EXPIRED.")
    QuoteState state;

    @RestQuery
    @Parameter(description = "The customer's whole e-mail, in any case.")
    @Size(max = FieldRules.EMAIL_LENGTH)
    String email;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(description = "`createdAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(createdAt|updatedAt)$", message = "must be createdAt or updatedAt, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query(Instant now) {
        ListQuery query = inState(now, ListQuery.of("quotes", Quote.COLUMNS, "quotes"))
                .and("customer_email = ?", QueryEmail.parse(email));
        return on(query, "changed_at", instant("created_at"), uuid("id"));
    }

    /** As {@link Quote#at} shows them. */
    private ListQuery inState(Instant now, ListQuery query) {
        return switch (state) {
            case null -> query;
            case EXPIRED -> query.only(true, "state in ('OPEN', 'SENT')").asOf("valid_until <= ?", now);
            case OPEN, SENT ->
                query.and("state = ?", state.name()).asOf("(valid_until is null or valid_until > ?)", now);
            case ACCEPTED, DECLINED, CONVERTED -> query.and("state = ?", state.name());
        };
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(Quote quote) {
        return position(quote.changedAt(), quote.createdAt(), quote.id());
    }
}
