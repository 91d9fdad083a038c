package dev.comptoir.campaigns.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Projects the store profile; older versions are dropped. */
@ApplicationScoped
class ProjectStoreProfile {

    private final SqlTransactions transactions;
    private final StoreProfileStore profiles;

    ProjectStoreProfile(SqlTransactions transactions, StoreProfileStore profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 saved) {
        return transactions.once(meta, tx -> profiles.save(tx, saved.version(), profile(saved)));
    }

    private static StoreProfile profile(StoreProfileSavedV1 saved) {
        return new StoreProfile(
                saved.name(),
                saved.email(),
                saved.currency(),
                Objects.requireNonNullElse(saved.locale(), "en"),
                Objects.requireNonNullElse(saved.storefrontUrl(), ""),
                saved.address() == null ? List.of() : lines(saved.address()));
    }

    private static List<String> lines(AddressV1 address) {
        return Stream.of(
                        address.company(),
                        address.line1(),
                        address.line2(),
                        joined(address.postalCode(), address.city()),
                        joined(address.region(), address.country()))
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    private static String joined(String one, String other) {
        return (Objects.requireNonNullElse(one, "") + " " + Objects.requireNonNullElse(other, "")).strip();
    }
}
