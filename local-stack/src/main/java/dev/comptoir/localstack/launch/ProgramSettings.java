package dev.comptoir.localstack.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.localstack.kafka.KafkaServer;
import dev.comptoir.localstack.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program is told about its surroundings, and the flags of its JVM. */
final class ProgramSettings {

    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            // What the compiler and the heap no longer need goes back to the system.
            "-XX:TrimNativeHeapInterval=60000",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-Dio.netty.allocator.numDirectArenas=2",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Seven programs share the processors: more loops than this only hand work to each other. */
    private static final int EVENT_LOOPS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    private static final String PAYMENT_KEY = "ORDERS_PAYMENTS_STRIPE_SECRET_KEY";
    private static final String TEST_CLOCK = "COMPTOIR_TEST_CLOCK";
    private static final String ORIGINS = "GATEWAY_CORS_ALLOWED_ORIGINS";

    /** Where the usual development servers show a storefront. */
    private static final String STOREFRONTS_UNDER_DEVELOPMENT =
            "http://localhost:3000,http://127.0.0.1:3000,http://localhost:5173,http://127.0.0.1:5173";

    private final Layout layout;
    private final Secrets secrets;

    ProgramSettings(Layout layout, Secrets secrets) {
        this.layout = layout;
        this.secrets = secrets;
    }

    List<String> command(Program program) {
        Path cache = layout.startCache(program);
        return command(program, isOf(program, cache) ? List.of("-XX:AOTCache=" + cache) : List.of());
    }

    /** @param cache where the JVM writes what it has learned when it ends */
    List<String> trainingCommand(Program program, Path cache) {
        return command(program, List.of("-XX:AOTCacheOutput=" + cache));
    }

    private List<String> command(Program program, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(more);
        command.add(ownershipMark(layout));
        command.add("-jar");
        command.add(program.jar(layout.root()).toString());
        return command;
    }

    /** One of an older build is of no use, and the JVM would complain about it. */
    private boolean isOf(Program program, Path cache) {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(program.jar(layout.root())))
                            > 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Changes with the build and with every setting: by it a running program is known to be what would be started now. */
    String fingerprint(Program program) {
        try {
            String all = command(program) + "|" + environment(program) + "|"
                    + Files.getLastModifiedTime(program.jar(layout.root()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + program.jar(layout.root()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By this word on its command line a process is known to be ours. */
    static String ownershipMark(Layout layout) {
        return "-Dcomptoir.home=" + layout.home();
    }

    /** Environment variables, not arguments: every user of the machine can read a command line. */
    Map<String, String> environment(Program program) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "" + EVENT_LOOPS);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", "" + layout.port(program));
        settings.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                PostgresStack.settings(layout, secrets).reactiveUrl(program.name()));
        settings.put("QUARKUS_DATASOURCE_USERNAME", PostgresSettings.USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", secrets.postgresPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + layout.port(Layout.KAFKA));
        settings.put("COMPTOIR_OUTBOX_RELAY_DELETE_AFTER_MS", "" + KafkaServer.ON_DISK_AFTER.toMillis());
        settings.putAll(mail());
        settings.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                secrets.internalKeys().publicKey().toUri().toString());
        settings.put("COMPTOIR_LINKS_SECRET", secrets.links());
        // All programs or none: a program that was started otherwise is not taken over.
        settings.put(TEST_CLOCK, System.getenv().getOrDefault(TEST_CLOCK, "false"));
        settings.put("COMPTOIR_PUBLIC_URL", layout.url(Program.GATEWAY));
        settings.putAll(services());
        settings.putAll(own(program));
        return settings;
    }

    private Map<String, String> services() {
        Map<String, String> settings = new TreeMap<>();
        for (Program other : Program.ALL) {
            settings.put(
                    "COMPTOIR_SERVICES_" + other.name().toUpperCase(java.util.Locale.ROOT) + "_URL", layout.url(other));
        }
        return settings;
    }

    private Map<String, String> mail() {
        return Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", "" + layout.port(Layout.SMTP),
                "QUARKUS_MAILER_TLS", "false",
                "QUARKUS_MAILER_START_TLS", "DISABLED",
                "QUARKUS_MAILER_LOGIN", "DISABLED");
    }

    private Map<String, String> own(Program program) {
        return switch (program.name()) {
            case "gateway" -> gateway();
            // Pages under development are on this machine too; their domain is named in the settings all the same.
            case "catalog" -> Map.of("CATALOG_FETCHES_ALLOW_PRIVATE_TARGETS", "true");
            case "orders" -> payments();
            case "files" -> Map.of("FILES_STORAGE_DIRECTORY", files());
            default -> Map.of();
        };
    }

    private String files() {
        return layout.home().resolve("files").toString();
    }

    /** Whether the store is to be paid through the test provider: not when an account at a real one is given. */
    static boolean usesTestPayments() {
        return System.getenv(PAYMENT_KEY) == null;
    }

    private Map<String, String> payments() {
        return usesTestPayments()
                ? Map.of(
                        PAYMENT_KEY,
                        secrets.paymentKey(),
                        "ORDERS_PAYMENTS_STRIPE_WEBHOOK_SECRET",
                        secrets.paymentEvents(),
                        "ORDERS_PAYMENTS_STRIPE_API_BASE",
                        "http://127.0.0.1:" + layout.port(Layout.PAYMENTS))
                : Map.of();
    }

    /** Only the gateway gets the key with which callers are vouched for. */
    private Map<String, String> gateway() {
        return Map.of(
                "COMPTOIR_INTERNAL_JWT_PRIVATE_KEY_LOCATION",
                secrets.internalKeys().privateKey().toString(),
                "GATEWAY_FIRST_KEYS_FILE",
                secrets.firstKeys().toString(),
                // Subscribers under development live on this machine, and so do load tests.
                "GATEWAY_WEBHOOKS_ALLOW_LOOPBACK_TARGETS",
                "true",
                "GATEWAY_PROXY_FILES_DIRECTORY",
                files() + "/contents",
                ORIGINS,
                System.getenv().getOrDefault(ORIGINS, STOREFRONTS_UNDER_DEVELOPMENT),
                "GATEWAY_LIMITS_SECRET_PER_SECOND",
                "20000",
                "GATEWAY_LIMITS_SECRET_BURST",
                "40000",
                "GATEWAY_LIMITS_STOREFRONT_PER_SECOND",
                "20000",
                "GATEWAY_LIMITS_STOREFRONT_BURST",
                "40000");
    }
}
