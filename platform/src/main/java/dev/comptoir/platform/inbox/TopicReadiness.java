package dev.comptoir.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Keeps a program out of service until Kafka has the topics it reads, and says once which are missing: without them events would
 * wait in silence. A broker that does not answer is no reason, because what is done meanwhile waits in the outbox.
 */
@Readiness
@ApplicationScoped
class TopicReadiness implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(TopicReadiness.class);
    private static final String NAME = "Kafka topics";
    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> broker;
    private final Set<String> needed;
    private Set<String> told = Set.of();
    private Admin admin;
    private volatile boolean complete;

    @Inject
    TopicReadiness(@Identifier("default-kafka-broker") Map<String, Object> broker, Config config) {
        this(
                broker,
                StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .filter(name -> TOPIC.matcher(name).matches())
                        .flatMap(name ->
                                Stream.of(config.getValue(name, String.class).split(",")))
                        .collect(Collectors.toSet()));
    }

    TopicReadiness(Map<String, Object> broker, Set<String> needed) {
        this.broker = broker;
        this.needed = Set.copyOf(needed);
        this.complete = needed.isEmpty();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (complete) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return Uni.createFrom().item(this::look).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized HealthCheckResponse look() {
        Set<String> missing = new TreeSet<>(needed);
        try {
            missing.removeAll(admin().listTopics(new ListTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                    .names()
                    .get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.up(NAME);
        } catch (Exception _) {
            return HealthCheckResponse.up(NAME);
        }
        if (missing.isEmpty()) {
            complete = true;
            close();
            return HealthCheckResponse.up(NAME);
        }
        String reason = "Kafka has no topic " + String.join(", ", missing)
                + ": create the topics (docker compose run topics; docs/deploy.md); until then events wait";
        if (!missing.equals(told)) {
            LOG.error(reason);
            told = missing;
        }
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "topic-readiness");
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofMillis(PATIENCE_MILLIS));
            admin = null;
        }
    }
}
