package dev.comptoir.gateway.event;

import dev.comptoir.platform.net.Reach;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How webhooks are sent. */
@ConfigMapping(prefix = "gateway.webhooks")
public interface WebhooksConfig {

    /** Lets endpoints be http and in private networks. For development only: anyone who can set an endpoint can then reach your network. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** Lets endpoints be http and on this very machine, and nowhere else that is not public. */
    @WithDefault("false")
    boolean allowLoopbackTargets();

    /** How far events may be sent. */
    default Reach reach() {
        return allowPrivateTargets() ? Reach.ANYWHERE : allowLoopbackTargets() ? Reach.LOOPBACK : Reach.PUBLIC;
    }

    /** How long an endpoint may take to answer. */
    @WithDefault("15S")
    Duration timeout();

    /** How long after its creation an endpoint gets its first delivery: its owner needs the secret to check it. */
    @WithDefault("3S")
    Duration firstDeliveryAfter();

    /** Deliveries under way in this program. */
    @WithDefault("64")
    int mostInFlight();

    /** Deliveries under way to one endpoint, in all programs together. */
    @WithDefault("4")
    int mostInFlightPerEndpoint();

    /** After so long with nothing but failures an endpoint is switched off. */
    @WithDefault("5D")
    Duration disableAfter();

    /** How long deliveries and their log are kept. */
    @WithName("keep-for")
    @WithDefault("30D")
    Duration retention();
}
