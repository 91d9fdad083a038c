package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Waiting;
import dev.comptoir.localstack.kafka.BrokerTopics;
import dev.comptoir.localstack.mail.InboxPages;
import dev.comptoir.localstack.mail.MailServer;
import dev.comptoir.localstack.postgres.Databases;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Prepares servers somebody else runs, as one-shot containers do: {@code migrate} the databases, create the {@code
 * topics}, make the {@code keys} with which the gateway vouches for its callers; {@code inbox} takes mails and webhooks.
 */
public final class SetUp {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> environment;

    private SetUp(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Takes the folder with the programs' modules and what is to be prepared. */
    public static void main(String[] args) {
        SetUp setUp = new SetUp(System.getenv());
        try {
            switch (args.length == 2 ? args[1] : "") {
                case "migrate" -> setUp.migrate(Path.of(args[0]));
                case "topics" -> setUp.topics();
                case "keys" -> setUp.keys();
                case "inbox" -> setUp.inbox();
                default -> throw new LaunchFailure("Say the folder of the sources, and migrate, topics, keys or inbox");
            }
        } catch (EngineException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void migrate(Path root) {
        String server = "jdbc:postgresql://%s:%s/".formatted(required("POSTGRES_HOST"), required("POSTGRES_PORT"));
        UnaryOperator<String> jdbcUrl = server::concat;
        String user = required("POSTGRES_USER");
        String password = required("POSTGRES_PASSWORD");
        Databases databases = new Databases(jdbcUrl.apply("postgres"), user, password);
        Waiting.until(PATIENCE, Duration.ofSeconds(1), () -> databases.accept() || databases.refuseLogin());
        if (databases.refuseLogin()) {
            throw new LaunchFailure(
                    "PostgreSQL at %s refuses the password of %s: the one that counts is that of its first start"
                            .formatted(server, user));
        }
        if (!databases.accept()) {
            throw new LaunchFailure("PostgreSQL at " + server + " does not accept connections");
        }
        databases.createMissing(Program.databases());
        int done = new Schemas(root.toAbsolutePath()).migrate(jdbcUrl, user, password);
        Console.say(done == 0 ? "All schemas are up to date" : done + " migrations applied");
    }

    private void topics() {
        BrokerTopics.on(required("KAFKA_BOOTSTRAP_SERVERS")).create(KafkaStack.topics());
        Console.say("All topics are there");
    }

    private void keys() {
        new KeyPairFiles(Path.of(required("PRIVATE_KEY_FILE")), Path.of(required("PUBLIC_KEY_FILE"))).ensure();
        Console.say("The keys are there");
    }

    private void inbox() {
        MailServer mails = new MailServer(new InetSocketAddress(1025).getAddress(), 1025).start();
        new InboxPages(mails, new InetSocketAddress(8025), required("INBOX_NAME")).start();
        Console.say("Mails are taken on port 1025 and shown on port 8025, webhooks on /hooks/NAME there");
    }

    private String required(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new LaunchFailure("Set " + name);
        }
        return value;
    }
}
