package dev.comptoir.platform.net;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Calls addresses that somebody else chose. The name is looked up once, every address it has must be within reach, and the
 * connection goes to the very address that was checked, so that no second look-up can lead elsewhere. No redirects.
 */
@ApplicationScoped
public class SafeHttp {

    private static final int LOWEST_FREE_PORT = 1024;
    private static final int LONGEST_LOOK_UP_SECONDS = 3;

    private final Vertx vertx;
    private final Resolver resolver;
    private final HttpClient client;

    /** Finds the addresses of a name; blocking. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    @Inject
    SafeHttp(Vertx vertx) {
        this(vertx, host -> List.of(InetAddress.getAllByName(host)), new HttpClientOptions());
    }

    SafeHttp(Vertx vertx, Resolver resolver, HttpClientOptions options) {
        this.vertx = vertx;
        this.resolver = resolver;
        this.client = vertx.createHttpClient(
                options.setConnectTimeout(5_000)
                        .setKeepAliveTimeout(10)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(16 * 1024),
                new PoolOptions().setHttp1MaxSize(8));
    }

    /** Fails with {@link TargetRefused}, or with what went wrong on the way. Any status is an answer, also a redirect. */
    public Uni<SafeAnswer> send(SafeRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            SafeExchange exchange = new SafeExchange(vertx, request);
            exchange.run(() -> connect(request)).onComplete(done -> {
                if (done.succeeded()) {
                    emitter.complete(done.result());
                } else {
                    emitter.fail(done.cause());
                }
            });
        });
    }

    /**
     * Fails with {@link TargetRefused} when the address may not be called, as far as can be said now: a name that cannot be
     * looked up passes, and every call looks again.
     */
    public Uni<Void> check(URI uri, Reach reach) {
        return Uni.createFrom()
                .completionStage(() -> look(uri, reach).toCompletionStage())
                .onFailure(failure -> !(failure instanceof TargetRefused))
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Future<InetAddress> look(URI uri, Reach reach) {
        String host = host(uri);
        port(uri, isTls(uri));
        return reach == Reach.ANYWHERE
                ? Future.succeededFuture()
                : address(host, reach).timeout(LONGEST_LOOK_UP_SECONDS, TimeUnit.SECONDS);
    }

    private Future<HttpClientRequest> connect(SafeRequest request) {
        URI uri = request.uri();
        String host = host(uri);
        int port = port(uri, isTls(uri));
        return address(host, request.reach())
                .compose(address -> client.request(options(request, host, new InetSocketAddress(address, port))));
    }

    private Future<InetAddress> address(String host, Reach reach) {
        Callable<InetAddress> lookUp = () -> checked(resolver.resolve(host), reach);
        return vertx.executeBlocking(lookUp, false);
    }

    private static RequestOptions options(SafeRequest request, String host, InetSocketAddress address) {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setServer(SocketAddress.inetSocketAddress(address))
                .setHost(host)
                .setPort(address.getPort())
                .setSsl(isTls(uri))
                .setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static String host(URI uri) {
        boolean isHttp = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!isHttp || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new TargetRefused("only plain http and https addresses are called");
        }
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isTls(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri, boolean isTls) {
        int port = uri.getPort() >= 0 ? uri.getPort() : isTls ? 443 : 80;
        if (port != 80 && port != 443 && port < LOWEST_FREE_PORT) {
            throw new TargetRefused("port " + port + " belongs to another protocol");
        }
        return port;
    }

    private static InetAddress checked(List<InetAddress> addresses, Reach reach) {
        for (InetAddress address : addresses) {
            if (!reach.allows(address)) {
                throw new TargetRefused("the name leads to an address that is not public");
            }
        }
        return addresses.getFirst();
    }
}
