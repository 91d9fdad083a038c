package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The running suite as the launcher left its traces: addresses, demo keys, process ids.
 *
 * @param processes process id by name: gateway, orders ... postgres, kafka
 */
record Installation(
        String gateway,
        String secretKey,
        String publishableKey,
        Map<String, Long> processes,
        String postgresPassword,
        int postgresPort) {

    private static Path home() {
        return Path.of(variable("COMPTOIR_HOME", ".comptoir"));
    }

    private static int offset() {
        return Integer.parseInt(variable("COMPTOIR_PORT_OFFSET", "0"));
    }

    /** One program of it without the gateway in front, as another program of the suite calls it. */
    static LeanClient program(int port, String scope) {
        return new LeanClient(
                "http://127.0.0.1:" + (port + offset()),
                InternalToken.of(home().resolve("secrets/internal-private.pem"), scope));
    }

    static Installation fromEnvironment() {
        Path home = home();
        int offset = offset();
        int port = Integer.parseInt(variable("COMPTOIR_GATEWAY_PORT", Integer.toString(8080 + offset)));
        int postgres = Integer.parseInt(variable("COMPTOIR_POSTGRES_PORT", Integer.toString(15432 + offset)));
        Properties keys = keys(home.resolve("secrets/keys.properties"));
        return new Installation(
                "http://127.0.0.1:" + port,
                keys.getProperty("secretKey"),
                keys.getProperty("publishableKey"),
                processes(home),
                password(home.resolve("secrets")),
                postgres);
    }

    private static Map<String, Long> processes(Path home) {
        Map<String, Long> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pid"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".pid", "");
                found.put(name, pid(file));
            }
            found.put("postgres", pid(home.resolve("data/postgres/postmaster.pid")));
            found.put("kafka", pid(home.resolve("data/kafka.pid")));
        } catch (IOException e) {
            throw new BenchFailure("the suite is not running; start it with ./comptoir up");
        }
        return found;
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private static Properties keys(Path file) {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
            return keys;
        } catch (IOException e) {
            throw new BenchFailure("no demo keys in " + file + "; start the suite with ./comptoir up");
        }
    }

    private static String password(Path secrets) {
        try {
            return Files.readString(secrets.resolve("postgres-password")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    Connection connect(String database) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database, "postgres", postgresPassword);
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL of the suite cannot be reached: " + e.getMessage());
        }
    }
}
