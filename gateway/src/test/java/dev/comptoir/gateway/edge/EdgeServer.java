package dev.comptoir.gateway.edge;

import dev.comptoir.gateway.RawHttp;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;

/** A plain server of the same kind as the program has, behind the edge, which knows nothing but HTTP. */
final class EdgeServer implements AutoCloseable {

    /** The head of a request that is complete but for its end. */
    static final String BEGUN = "GET /v1/orders HTTP/1.1\r\nHost: x\r\n";

    private final Vertx vertx;
    private final int port;

    EdgeServer(EdgeLimits limits, HttpServerOptions options, Handler<HttpServerRequest> program) {
        EdgeSetup setup = new EdgeSetup(new HttpDate(Clock.systemUTC()), limits);
        setup.accept(new VertxOptions());
        setup.customizeHttpServer(options.setHost("127.0.0.1").setPort(0));
        vertx = Vertx.vertx();
        port = vertx.createHttpServer(options)
                .requestHandler(program)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    Socket connect() throws IOException {
        return RawHttp.connect(port);
    }

    /** Everything that comes back until the connection ends. */
    RawHttp.Answer send(String request) throws IOException {
        return RawHttp.send(port, request);
    }

    @Override
    public void close() {
        vertx.close();
    }
}
