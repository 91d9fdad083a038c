package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedProblem;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Goes on with the feed for as long as somebody reads and the key works; reads no faster than the reader does. */
@ApplicationScoped
class StreamFeed {

    private static final int AT_ONCE = 100;

    private final ReadFeed readFeed;
    private final FeedConfig config;
    private final AtomicInteger open = new AtomicInteger();

    StreamFeed(ReadFeed readFeed, FeedConfig config) {
        this.readFeed = readFeed;
        this.config = config;
    }

    /** Refuses, before a stream begins, what could not be gone on from. */
    Uni<FeedSlice> check(long after, FeedFilter filter) {
        if (open.get() >= config.mostStreams()) {
            throw FeedProblem.tooManyStreams(config.mostStreams());
        }
        return readFeed.handle(after, filter, 1);
    }

    /** Gives a slice without events when there was none for a while. */
    Multi<FeedSlice> handle(long after, FeedFilter filter, String keyId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(after), position -> next(position, filter, keyId))
                .until(_ -> !readFeed.mayRead(keyId))
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    private Uni<FeedSlice> next(AtomicLong position, FeedFilter filter, String keyId) {
        return readFeed.await(position.get(), filter, AT_ONCE, config.heartbeat(), keyId)
                .invoke(slice -> position.set(slice.position()));
    }
}
