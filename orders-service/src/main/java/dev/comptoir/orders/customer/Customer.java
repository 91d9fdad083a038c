package dev.comptoir.orders.customer;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who ordered, as the directory lists them. */
@Schema(
        name = "Customer",
        requiredProperties = {"email", "name", "phone", "note", "firstOrderAt", "lastOrderAt", "updatedAt"})
public record Customer(
        UUID id,

        @Schema(description = "Rises with every edit; the ETag. New orders do not raise it")
        long version,

        @Schema(description = "In its one form: small letters, however orders spell it")
        String email,

        @Schema(description = "Of the last order, unless it was edited")
        String name,

        String phone,

        @Schema(description = "CONFIRMED has an account in the store, UNCONFIRMED has only checked out as a guest")
        CustomerState state,

        @Schema(description = "The merchant's own; the customer never sees it")
        String note,

        List<String> tags,

        @Schema(description = "Cancelled and deleted orders left out")
        int orderCount,

        int cancelledOrderCount,
        Instant firstOrderAt,
        Instant lastOrderAt,

        @Schema(description = "By currency") List<Balance> balances,

        @Schema(description = "When anything of this last changed, also by an order")
        Instant updatedAt) {

    static final String COLUMNS = """
            c.id, c.version, c.email, c.name, c.phone, c.is_confirmed, c.note, c.tags, c.order_count, c.cancelled_order_count,
            c.first_order_at, c.last_order_at, c.money::text, c.updated_at""";

    private static final TypeReference<TreeMap<String, List<Long>>> MONEY = new TypeReference<>() {};

    /** What a customer spent and owes in one currency. */
    @Schema(name = "CustomerBalance")
    public record Balance(
            @Schema(description = "What was paid less what went back")
            Money spent,

            @Schema(description = "What is still to be paid")
            Money due) {}

    static Customer read(Columns c) {
        return new Customer(
                c.uuid(),
                c.number(),
                c.text(),
                c.text(),
                c.text(),
                c.bool() ? CustomerState.CONFIRMED : CustomerState.UNCONFIRMED,
                c.text(),
                c.texts(),
                c.integer(),
                c.integer(),
                c.instant(),
                c.instant(),
                balances(c.json(MONEY)),
                c.instant());
    }

    CustomerUpdatedV1 updated(Customer before) {
        return new CustomerUpdatedV1(
                id,
                version,
                email,
                name,
                phone,
                state == CustomerState.CONFIRMED,
                note,
                tags,
                FieldDifference.between(ChangedFields.CUSTOMER, before, this));
    }

    private static List<Balance> balances(Map<String, List<Long>> money) {
        return money.entrySet().stream()
                .map(each -> new Balance(
                        Money.ofMinor(each.getValue().getFirst(), each.getKey()),
                        Money.ofMinor(each.getValue().getLast(), each.getKey())))
                .toList();
    }
}
