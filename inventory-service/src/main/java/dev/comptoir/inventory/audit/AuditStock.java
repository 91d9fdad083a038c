package dev.comptoir.inventory.audit;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recounts levels from the books and names every item that does not agree. */
@ApplicationScoped
class AuditStock {

    private static final String SCOPE = "inventory/audit";

    private final AuditStore store;
    private final Cursors cursors;
    private final Clock clock;

    AuditStock(AuditStore store, Cursors cursors, Clock clock) {
        this.store = store;
        this.cursors = cursors;
        this.clock = clock;
    }

    Uni<AuditView> page(String cursor, int limit) {
        String after = cursor == null ? "" : cursors.read(SCOPE, cursor).getFirst();
        return store.recount(after, limit + 1)
                .map(found -> view(
                        Page.of(
                                found.stream()
                                        .filter(AuditStore.Recount::isItem)
                                        .toList(),
                                limit,
                                last -> cursors.write(
                                        SCOPE, List.of(last.counted().sku()))),
                        found));
    }

    private AuditView view(Page<AuditStore.Recount> page, List<AuditStore.Recount> found) {
        Set<String> skus =
                page.items().stream().map(recount -> recount.counted().sku()).collect(Collectors.toSet());
        return new AuditView(
                page.items().size(),
                page.items().stream().mapToLong(AuditStore.Recount::movements).sum(),
                found.stream()
                        .filter(recount -> skus.contains(recount.counted().sku()) && !recount.agrees())
                        .map(AuditStore.Recount::counted)
                        .toList(),
                page.items().stream()
                        .filter(recount -> recount.brokenRow() != null)
                        .map(recount ->
                                new AuditView.BrokenLedger(recount.counted().sku(), recount.brokenRow()))
                        .toList(),
                clock.instant(),
                page.nextCursor(),
                page.hasMore());
    }
}
