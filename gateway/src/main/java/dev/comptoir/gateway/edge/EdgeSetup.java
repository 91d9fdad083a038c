package dev.comptoir.gateway.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Switches the edge on before Netty opens its first connection, and hands it the limits of the HTTP server. */
@ApplicationScoped
class EdgeSetup implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    private final HttpDate date;

    EdgeSetup(HttpDate date) {
        this.date = date;
    }

    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // Else the decoder is not there yet when the first bytes are.
        options.setHttp2ClearTextEnabled(false);
        EdgeExtension.configure(options, date);
    }
}
