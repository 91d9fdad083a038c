package dev.comptoir.carts.customertag;

import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Stores the tags of customers. */
@ApplicationScoped
class CustomerTagStore {

    private static final String SAVE = """
            insert into customer_tags (customer_id, version, email, tags) values ($1, $2, $3, $4)
            on conflict (customer_id) do update
               set version = excluded.version, email = excluded.email, tags = excluded.tags
             where customer_tags.version < excluded.version""";

    Uni<Void> save(SqlTx tx, CustomerUpdatedV1 customer) {
        List<String> tags = Objects.requireNonNullElse(customer.tags(), List.of());
        String email = customer.email().strip().toLowerCase(Locale.ROOT);
        return tx.execute(SAVE, customer.customerId(), customer.version(), email, tags.toArray(String[]::new))
                .replaceWithVoid();
    }
}
