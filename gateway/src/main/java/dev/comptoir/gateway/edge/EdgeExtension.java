package dev.comptoir.gateway.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.Supplier;

/** Lets Netty put the edge before every connection of the HTTP server; found by {@code META-INF/services}. */
public final class EdgeExtension extends ChannelInitializerExtension {

    private static volatile Supplier<EdgeInstaller> installer;

    /** What the decoder of the HTTP server takes; before it is known, connections are not the HTTP server's. */
    static void configure(HttpServerOptions options, HttpDate date, EdgeLimits limits) {
        installer = () -> new EdgeInstaller(options, date, limits);
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Supplier<EdgeInstaller> configured = installer;
        if (configured != null) {
            connection.pipeline().addFirst(configured.get());
        }
    }
}
