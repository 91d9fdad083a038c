package dev.comptoir.gateway.feed;

import dev.comptoir.platform.page.Cursors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes positions of the feed as cursors that nobody can make up, and reads them back. */
@ApplicationScoped
class FeedCursors {

    private static final String SCOPE = "events";
    private static final String LATEST = "latest";

    private final Cursors cursors;
    private final FeedStore store;

    FeedCursors(Cursors cursors, FeedStore store) {
        this.cursors = cursors;
        this.store = store;
    }

    String write(long position) {
        return cursors.write(SCOPE, List.of(Long.toString(position)));
    }

    /** @param after a cursor, {@code latest}, or null for the beginning */
    Uni<Long> read(String after) {
        if (LATEST.equals(after)) {
            return store.end();
        }
        return Uni.createFrom()
                .item(
                        after == null
                                ? FeedStore.START
                                : Long.parseLong(cursors.read(SCOPE, after).getFirst()));
    }
}
