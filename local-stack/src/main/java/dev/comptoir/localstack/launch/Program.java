package dev.comptoir.localstack.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the seven programs.
 *
 * @param name also the name of its database
 * @param module the folder of its sources
 */
public record Program(String name, String module, int usualPort) {

    public static final Program GATEWAY = new Program("gateway", "gateway", 8080);

    /** In the order they are started; the gateway first, because it is the lightest and makes the first keys. */
    public static final List<Program> ALL = List.of(
            GATEWAY,
            new Program("orders", "orders-service", 8081),
            new Program("inventory", "inventory-service", 8082),
            new Program("carts", "carts-service", 8083),
            new Program("campaigns", "campaigns-service", 8084),
            new Program("catalog", "catalog-service", 8085),
            new Program("files", "files-service", 8086));

    /** The names of all databases. */
    public static List<String> databases() {
        return ALL.stream().map(Program::name).toList();
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Where its tables are described in the source tree. */
    Path migrations(Path root) {
        return root.resolve(module).resolve("src/main/resources/db/migration");
    }
}
