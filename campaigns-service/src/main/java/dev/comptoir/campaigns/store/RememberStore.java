package dev.comptoir.campaigns.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps what the mails need to know about the store; older versions are dropped. */
@ApplicationScoped
class RememberStore {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final StoreProfileStore profiles;

    RememberStore(SqlTransactions transactions, Inbox inbox, StoreProfileStore profiles) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 saved) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> profiles.keep(tx, saved.version(), profile(saved))));
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
