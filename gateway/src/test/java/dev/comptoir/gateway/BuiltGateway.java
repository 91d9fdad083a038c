package dev.comptoir.gateway;

import dev.comptoir.testkit.RunningProgram;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** The program as it is built, in a process of its own and on a database of its own. */
public final class BuiltGateway implements AutoCloseable {

    private final RunningProgram program;
    private final Path keys;

    private BuiltGateway(RunningProgram program, Path keys) {
        this.program = program;
        this.keys = keys;
    }

    /** Reads events beside the gateways of other tests, not instead of them. */
    public static BuiltGateway start(String database, Map<String, String> settings) throws IOException {
        RunningProgram.createDatabase("gateway", database);
        Path keys = Path.of("target", database, "first-keys").toAbsolutePath();
        Files.deleteIfExists(keys);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("gateway.first-keys-file", keys.toString());
        all.put("mp.messaging.incoming.webhooks.group.id", database + ".events");
        all.put("mp.messaging.incoming.store-profile.group.id", database + ".store-profile");
        return new BuiltGateway(RunningProgram.start("gateway", database, all), keys);
    }

    public BuiltGateway awaitReady() {
        program.awaitReady();
        Awaitility.await("the first keys").until(() -> Files.exists(keys));
        return this;
    }

    public int port() {
        return program.port();
    }

    /** A header with the first secret key. */
    public String authorization() {
        Properties first = new Properties();
        try (Reader file = Files.newBufferedReader(keys)) {
            first.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Authorization: Bearer " + first.getProperty("secretKey") + "\r\n";
    }

    @Override
    public void close() {
        program.close();
    }
}
