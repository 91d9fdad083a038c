package dev.comptoir.carts;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Listens where {@link OrdersStandIn} will answer, before the program under test starts. That one is of another class loader:
 * the server, a class of Java itself, is handed over as a system property.
 */
public class OrdersAddress implements QuarkusTestResourceLifecycleManager {

    static final String SERVER = "carts.test.orders-server";

    @Override
    public Map<String, String> start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            System.getProperties().put(SERVER, server);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of(
                    "comptoir.services.orders.url", url,
                    "comptoir.services.inventory.url", url,
                    "comptoir.services.catalog.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (System.getProperties().remove(SERVER) instanceof HttpServer server) {
            server.stop(0);
        }
    }
}
