package dev.comptoir.gateway.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the event feed is followed. */
@ConfigMapping(prefix = "gateway.events")
interface FeedConfig {

    /** How often one look into the database finds new events for all who follow; none is taken while nobody does. */
    @WithDefault("0.1S")
    Duration lookEvery();

    /** After so long without an event a stream says that it is still there. */
    @WithDefault("10S")
    Duration heartbeat();

    /** Streams that may be open in this program. */
    @WithDefault("2000")
    int mostStreams();
}
