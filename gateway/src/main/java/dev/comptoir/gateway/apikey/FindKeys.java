package dev.comptoir.gateway.apikey;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists API keys, newest first. */
@ApplicationScoped
class FindKeys {

    private static final String SCOPE = "api-keys";
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final KeyStore store;
    private final Cursors cursors;

    FindKeys(KeyStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    Uni<Page<KeyView>> handle(int limit, String cursor) {
        List<String> after = cursor == null ? List.of(END_OF_TIME.toString(), "") : cursors.read(SCOPE, cursor);
        return store.newestBefore(Instant.parse(after.get(0)), after.get(1), limit + 1)
                .map(found -> Page.of(found, limit, this::position));
    }

    Uni<KeyView> one(String id) {
        return store.find(id);
    }

    private String position(KeyView last) {
        return cursors.write(SCOPE, List.of(last.createdAt().toString(), last.id()));
    }
}
