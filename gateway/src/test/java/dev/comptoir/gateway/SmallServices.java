package dev.comptoir.gateway;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services behind the gateway under test: real HTTP servers that answer as the path tells them. Campaigns is down. Beside
 * them a sandbox, which answers the same way, and the identity provider of the staff.
 */
public final class SmallServices implements QuarkusTestResourceLifecycleManager {

    /** The folder that files-service and the gateway both see. */
    public static final Path SHARED = Path.of("target", "shared-files").toAbsolutePath();

    /** The id of an order that orders-service knows. */
    public static final String ORDER = SmallService.ORDER;

    private static final List<String> RUNNING = List.of("orders", "inventory", "carts", "catalog", "files");

    private Vertx vertx;
    private Socket down;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        Map<String, String> config = new HashMap<>();
        for (String service : RUNNING) {
            config.put("comptoir.services." + service + ".url", "http://127.0.0.1:" + listen(service));
        }
        config.put("comptoir.services.campaigns.url", "http://127.0.0.1:" + closedPort());
        config.putAll(sandbox());
        config.putAll(staff());
        config.put("gateway.first-keys-file", Keys.fileOfThisRun().toString());
        config.put("gateway.proxy.files-directory", SHARED.toString());
        config.put("gateway.proxy.head-timeout", "5S");
        config.put("gateway.proxy.slow-head-timeout", "30S");
        config.put("gateway.proxy.idle-timeout", "60S");
        // Longer than any test waits: one that hangs is not given up meanwhile.
        config.put("gateway.webhooks.timeout", "300S");
        config.put("gateway.proxy.most-in-flight", "64");
        config.put("gateway.webhooks.first-delivery-after", "0.5S");
        config.put("gateway.cors.allowed-origins", "https://shop.example");
        config.put("gateway.limits.secret-per-second", "5");
        config.put("gateway.limits.secret-burst", "100");
        config.put("gateway.limits.storefront-per-second", "10000");
        config.put("gateway.limits.storefront-burst", "10000");
        config.put("gateway.webhooks.allow-private-targets", "true");
        return config;
    }

    @Override
    public void stop() {
        vertx.close();
        try {
            down.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> sandbox() {
        SecureRandom random = new SecureRandom();
        return Map.of(
                "gateway.test-mode.url",
                "http://127.0.0.1:" + listen("sandbox"),
                "gateway.test-mode.secret-key",
                KeyText.random(KeyKind.SECRET, KeyMode.LIVE, random).text(),
                "gateway.test-mode.publishable-key",
                KeyText.random(KeyKind.PUBLISHABLE, KeyMode.LIVE, random).text());
    }

    private Map<String, String> staff() {
        return Map.of(
                "gateway.staff.issuer",
                "http://127.0.0.1:" + listen(new IdentityProvider()) + IdentityProvider.REALM,
                "gateway.staff.audience",
                "comptoir",
                "gateway.staff.roles",
                "admin=*; support=orders:read,events:read",
                "gateway.staff.roles-claim",
                "/realm_access/roles",
                "gateway.staff.keys-read-every",
                "0.1S");
    }

    private int listen(String service) {
        return listen(new SmallService(vertx, service));
    }

    private int listen(Handler<HttpServerRequest> server) {
        return vertx.createHttpServer()
                .requestHandler(server)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** Taken for as long as the tests run, so that no receiver of theirs comes to listen there. */
    private int closedPort() {
        try {
            down = new Socket();
            down.bind(new InetSocketAddress("127.0.0.1", 0));
            return down.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
