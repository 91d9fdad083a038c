package dev.comptoir.gateway.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Switches the edge on before Netty opens its first connection, and hands it the limits of the HTTP server. */
@ApplicationScoped
class EdgeSetup implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    /** Between the answer to what is no request and the end of its connection. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final HttpDate date;
    private final EdgeLimits limits;

    @Inject
    EdgeSetup(HttpDate date, EdgeConfig config) {
        this(date, new EdgeLimits(LINGER, config.headTimeout()));
    }

    EdgeSetup(HttpDate date, EdgeLimits limits) {
        this.date = date;
        this.limits = limits;
    }

    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // Else the decoder is not there yet when the first bytes are.
        options.setHttp2ClearTextEnabled(false);
        EdgeExtension.configure(options, date, limits);
    }
}
