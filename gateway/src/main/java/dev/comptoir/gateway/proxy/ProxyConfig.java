package dev.comptoir.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How patient the gateway is with the services. */
@ConfigMapping(prefix = "gateway.proxy")
interface ProxyConfig {

    /** Until a connection stands. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** Until an answer begins, counted from the end of the request, or from the last sign that it is being made. */
    @WithDefault("4.5S")
    Duration headTimeout();

    /** The same where a body of any size is taken in or much is done by it: imports, exports, uploads, 500 orders on paper. */
    @WithDefault("180S")
    Duration slowHeadTimeout();

    /** The longest a body may stand still in either direction. */
    @WithDefault("60S")
    Duration idleTimeout();

    /** Requests under way to one service; more are refused at once instead of queued. */
    @WithDefault("256")
    int mostInFlight();

    /**
     * The same of those that take in or send a body of any size. They have places of their own: people with slow connections
     * hold them for hours, and must keep nobody from the rest.
     */
    @WithDefault("2048")
    int mostStreams();

    /**
     * Where the contents of files are, when the gateway sees the folder of files-service: it sends them itself then, which
     * takes a third of the processor. Without it they come through files-service.
     */
    Optional<Path> filesDirectory();

    /** Failures in a row after which a service is left alone for a moment. */
    @WithDefault("10")
    int failuresToOpen();

    /** How long it is left alone. */
    @WithDefault("1S")
    Duration openFor();
}
