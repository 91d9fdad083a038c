package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.CustomerProjectionStore.ChangedOrder;
import dev.comptoir.orders.customer.CustomerProjectionStore.Figures;
import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the customers of changed orders up anew. */
@ApplicationScoped
class CustomerSums {

    private final CustomerProjectionStore projection;

    CustomerSums(CustomerProjectionStore projection) {
        this.projection = projection;
    }

    Uni<Void> addUp(SqlTx tx, List<ChangedOrder> orders) {
        List<String> spellings =
                orders.stream().flatMap(ChangedOrder::spellings).distinct().toList();
        String[] emails = spellings.stream().map(EmailKey::of).distinct().toArray(String[]::new);
        return projection
                .spell(tx, spellings)
                .chain(() -> projection.figures(tx, emails))
                .call(figures -> projection.save(tx, figures))
                .chain(figures -> projection.empty(tx, without(emails, figures)))
                .chain(() -> projection.seen(tx, orders.getLast().updatedAt()));
    }

    private static String[] without(String[] emails, List<Figures> figures) {
        Set<String> left = new HashSet<>(List.of(emails));
        figures.forEach(each -> left.remove(each.email()));
        return left.toArray(String[]::new);
    }
}
