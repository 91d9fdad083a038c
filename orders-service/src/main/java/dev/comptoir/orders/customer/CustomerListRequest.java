package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryEmail;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the customer directory. */
class CustomerListRequest extends CatchUpParameters {

    private static final String BOUGHT = "c.email in (select e.email from order_lines l"
            + " join orders o on o.id = l.order_id join customer_emails e on e.spelling = o.customer_email"
            + " where l.sku = ? and o.deleted_at is null and o.lifecycle <> 'CANCELLED')";

    @RestQuery
    @Parameter(description = "`CONFIRMED` has an account in the store, `UNCONFIRMED` only checked out as a guest.")
    CustomerState state;

    @RestQuery
    @Parameter(description = "Exactly this e-mail address, however it is spelled.")
    @Size(min = 3, max = 254)
    String email;

    @RestQuery
    @Parameter(description = """
            Beginnings of words of the name or the e-mail, in any order, ignoring case and accents: `jan dup` finds Jane
            Dupont.""")
    @Size(min = 1, max = 200)
    String name;

    @RestQuery
    @Parameter(description = "Customers with exactly this tag.")
    @Size(min = 1, max = 50)
    String tag;

    @RestQuery
    @Parameter(description = """
            Everybody who bought this SKU, cancelled and deleted orders apart: whom to tell of a recall. One lot of it:
            orders with `containsSku` and the times at which it was sold.""")
    @Size(min = 1, max = 100)
    String boughtSku;

    @RestQuery
    @Parameter(
            description = "Last order at or after this RFC 3339 time.",
            schema = @Schema(format = "date-time", maxLength = 40))
    String lastOrderFrom;

    @RestQuery
    @Parameter(
            description = "Last order before this RFC 3339 time.",
            schema = @Schema(format = "date-time", maxLength = 40))
    String lastOrderTo;

    @RestQuery
    @Parameter(
            description = "First order at or after this RFC 3339 time.",
            schema = @Schema(format = "date-time", maxLength = 40))
    String firstOrderFrom;

    @RestQuery
    @Parameter(
            description = "First order before this RFC 3339 time.",
            schema = @Schema(format = "date-time", maxLength = 40))
    String firstOrderTo;

    @RestQuery
    @DefaultValue("-lastOrderAt")
    @Parameter(description = """
            `lastOrderAt`, `firstOrderAt`, `updatedAt`, `name` ignoring case and accents, `email` or `orderCount`; with a
            leading minus largest first.""")
    @Pattern(
            regexp = "^-?(lastOrderAt|firstOrderAt|updatedAt|name|email|orderCount)$",
            message = "must be lastOrderAt, firstOrderAt, updatedAt, name, email or orderCount, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query() {
        ListQuery query = ListQuery.of("customers", ListedCustomer.COLUMNS, "customers c")
                .where("c.order_count + c.cancelled_order_count > 0")
                .only(state == CustomerState.CONFIRMED, "c.is_confirmed")
                .only(state == CustomerState.UNCONFIRMED, "not c.is_confirmed")
                .and("c.email = ?", email == null ? null : EmailKey.of(QueryEmail.parse(email)))
                .and("c.words @@ cast(cast(? as text) as tsquery)", words())
                .and("? = any(c.tags)", tag)
                .and(BOUGHT, boughtSku);
        range(query, "first_order_at", "firstOrder", firstOrderFrom, firstOrderTo);
        range(query, "last_order_at", "lastOrder", lastOrderFrom, lastOrderTo);
        return CustomerSort.of(sort).apply(since(query, "c.updated_at"), sort.startsWith("-"));
    }

    private String words() {
        return name == null ? null : SearchWords.prefixQueryOf("name", name);
    }

    private static void range(ListQuery query, String column, String parameter, String from, String to) {
        Instant begin = QueryTime.parse(parameter + "From", from);
        Instant end = QueryTime.parse(parameter + "To", to);
        QueryRange.check(parameter + "From", begin, parameter + "To", end);
        query.and("c." + column + " >= ?", begin).and("c." + column + " < ?", end);
    }
}
