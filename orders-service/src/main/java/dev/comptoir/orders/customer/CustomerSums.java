package dev.comptoir.orders.customer;

import dev.comptoir.orders.customer.CustomerProjectionStore.ChangedOrder;
import dev.comptoir.orders.customer.CustomerProjectionStore.Figures;
import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the customers of changed orders up anew. */
@ApplicationScoped
class CustomerSums {

    private final CustomerProjectionStore projection;
    private final CustomerRecountStore recounts;

    CustomerSums(CustomerProjectionStore projection, CustomerRecountStore recounts) {
        this.projection = projection;
        this.recounts = recounts;
    }

    /** Who has many orders is only noted. */
    Uni<Void> addUp(SqlTx tx, List<ChangedOrder> orders) {
        List<String> spellings =
                orders.stream().flatMap(ChangedOrder::spellings).distinct().toList();
        String[] emails = spellings.stream().map(EmailKey::of).distinct().toArray(String[]::new);
        return projection
                .spell(tx, spellings)
                .chain(() -> recounts.postpone(tx, emails))
                .chain(postponed -> addUp(tx, without(emails, postponed)))
                .chain(() -> projection.seen(tx, orders.getLast().updatedAt()));
    }

    /** Those that were noted and are due, unless another instance is at it. */
    Uni<Void> addUpDue(SqlTx tx) {
        return projection
                .lock(tx)
                .chain(seen -> Steps.when(
                        seen.isPresent(), () -> recounts.take(tx).chain(due -> addUp(tx, due.toArray(String[]::new)))));
    }

    private Uni<Void> addUp(SqlTx tx, String[] emails) {
        return Steps.when(
                emails.length > 0,
                () -> projection
                        .figures(tx, emails)
                        .call(figures -> projection.save(tx, figures))
                        .map(figures -> figures.stream().map(Figures::email).toList())
                        .chain(counted -> projection.empty(tx, without(emails, counted))));
    }

    private static String[] without(String[] emails, Collection<String> others) {
        Set<String> left = new HashSet<>(List.of(emails));
        others.forEach(left::remove);
        return left.toArray(String[]::new);
    }
}
