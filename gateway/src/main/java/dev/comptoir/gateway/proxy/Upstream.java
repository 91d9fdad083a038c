package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.Service;
import dev.comptoir.platform.call.Breaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One service as the proxy sees it: its connections, how many requests are under way, and whether it answers at all. */
final class Upstream {

    // Shorter than the services' own 200 s, so that a connection is never reused while its other end closes it.
    private static final int KEEP_ALIVE_SECONDS = 60;

    private final Service service;
    private final URI address;
    private final HttpClient client;
    private final HttpClient fresh;
    private final int mostInFlight;
    private final Breaker breaker;
    private final SharedFolder shared;
    private final int mostStreams;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Upstream(Service service, URI address, Vertx vertx, ProxyConfig config) {
        this.service = service;
        this.address = address;
        this.mostInFlight = config.mostInFlight();
        this.mostStreams = config.mostStreams();
        this.breaker = new Breaker(config.failuresToOpen(), config.openFor(), config.openFor(), System::nanoTime);
        this.shared = service == Service.FILES
                ? config.filesDirectory().map(SharedFolder::new).orElse(null)
                : null;
        this.client = vertx.createHttpClient(options(config), new PoolOptions().setHttp1MaxSize(mostInFlight));
        this.fresh = vertx.createHttpClient(
                options(config).setKeepAlive(false).setMaxChunkSize(Portions.LARGEST),
                new PoolOptions().setHttp1MaxSize(mostInFlight + mostStreams));
    }

    private HttpClientOptions options(ProxyConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(32 * 1024)
                .setSsl("https".equals(address.getScheme()));
    }

    Service service() {
        return service;
    }

    /** How it calls itself in absolute addresses. */
    String authority() {
        return address.getAuthority();
    }

    Breaker breaker() {
        return breaker;
    }

    /** The folder of what it sends, when the gateway sees that too. */
    Optional<SharedFolder> shared() {
        return Optional.ofNullable(shared);
    }

    /** Bodies of any size that are under way. */
    int streams() {
        return streams.get();
    }

    int inFlight() {
        return inFlight.get() + streams.get();
    }

    /** Takes a place among the requests under way, or those with bodies of any size; false when there is none. */
    boolean enter(boolean isStream) {
        if (count(isStream).incrementAndGet() <= (isStream ? mostStreams : mostInFlight)) {
            return true;
        }
        leave(isStream);
        return false;
    }

    void leave(boolean isStream) {
        count(isStream).decrementAndGet();
    }

    private AtomicInteger count(boolean isStream) {
        return isStream ? streams : inFlight;
    }

    /**
     * @param isFresh over a connection of its own: for a body of any size, which sets how its connection is read, and when
     *     one that was kept has died, for the others may have died with it
     */
    Future<HttpClientRequest> request(HttpMethod method, String uri, boolean isFresh) {
        return (isFresh ? fresh : client)
                .request(new RequestOptions()
                        .setMethod(method)
                        .setHost(address.getHost())
                        .setPort(port())
                        .setURI(uri));
    }

    private int port() {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }
}
