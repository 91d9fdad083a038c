package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path root;

    @Test
    void a_taken_port_is_named_with_the_way_out() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Layout layout = Layout.of(
                    root, Map.of("COMPTOIR_PORT_OFFSET", "30000", "COMPTOIR_ORDERS_PORT", "" + taken.getLocalPort()));

            assertThat(Preflight.takenPorts(layout, Set.of()))
                    .filteredOn(line -> line.contains("(orders)"))
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " (orders)")
                    .contains("COMPTOIR_ORDERS_PORT")
                    .contains("COMPTOIR_PORT_OFFSET");
            assertThat(Preflight.takenPorts(layout, Set.of("orders"))).noneMatch(line -> line.contains("(orders)"));
        }
    }

    @Test
    void two_programs_cannot_have_one_port() {
        Layout layout = Layout.of(root, Map.of("COMPTOIR_FILES_PORT", "8080"));

        assertThat(Preflight.portsUsedTwice(layout)).singleElement().asString().contains("Port 8080");
    }

    @Test
    void programs_that_are_not_built_are_all_named() throws IOException {
        Path jar = Program.GATEWAY.jar(root);
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);

        assertThat(Preflight.missingPrograms(Layout.of(root, Map.of())))
                .hasSize(6)
                .noneMatch(line -> line.startsWith("gateway"))
                .anyMatch(line -> line.contains("orders-service/target/quarkus-app/quarkus-run.jar"));
    }
}
