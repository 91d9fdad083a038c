package dev.comptoir.carts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Chooses where {@link OrdersStandIn} will answer, before the program under test starts. */
public class OrdersAddress implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "carts.test.orders-port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket socket = new ServerSocket(0)) {
            String port = Integer.toString(socket.getLocalPort());
            System.setProperty(PORT, port);
            String url = "http://127.0.0.1:" + port;
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
        System.clearProperty(PORT);
    }
}
