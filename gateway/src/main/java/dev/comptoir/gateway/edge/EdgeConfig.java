package dev.comptoir.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the gateway is with clients whose request has not arrived yet. */
@ConfigMapping(prefix = "gateway.edge")
interface EdgeConfig {

    /** From the first byte of the head of a request to its last; a connection between two requests may wait for longer. */
    @WithDefault("10S")
    Duration headTimeout();
}
