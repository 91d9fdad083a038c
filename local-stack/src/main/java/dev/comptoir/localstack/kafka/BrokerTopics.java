package dev.comptoir.localstack.kafka;

import dev.comptoir.localstack.engine.EngineException;
import dev.comptoir.localstack.engine.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** Brings the topics of one broker to their plan. */
public final class BrokerTopics {

    private static final int PROBE_MILLIS = 5_000;
    private static final int WORK_SECONDS = 60;
    private static final short ONE_COPY = 1;

    private final String bootstrapServers;

    private BrokerTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The topics of the broker at that address. */
    public static BrokerTopics on(String bootstrapServers) {
        return new BrokerTopics(bootstrapServers);
    }

    /** Whether the broker answers a client now. */
    public boolean answers() {
        int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = admin(PROBE_MILLIS)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception _) {
            return false;
        }
    }

    /** Creates the topics that are missing and widens those that have too few partitions. */
    public void create(List<TopicPlan> plans) {
        try (Admin admin = admin(WORK_SECONDS * 1_000)) {
            Map<String, TopicDescription> existing = describe(admin, plans);
            admin.createTopics(plans.stream()
                            .filter(plan -> !existing.containsKey(plan.name()))
                            .map(BrokerTopics::newTopic)
                            .toList())
                    .all()
                    .get(WORK_SECONDS, TimeUnit.SECONDS);
            admin.createPartitions(tooNarrow(plans, existing)).all().get(WORK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while creating topics", e);
        } catch (Exception e) {
            throw new EngineException("Cannot create the topics: " + e.getMessage(), e);
        }
    }

    private static Map<String, TopicDescription> describe(Admin admin, List<TopicPlan> plans)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        Set<String> present = admin.listTopics().names().get(WORK_SECONDS, TimeUnit.SECONDS);
        List<String> ours =
                plans.stream().map(TopicPlan::name).filter(present::contains).toList();
        return admin.describeTopics(ours).allTopicNames().get(WORK_SECONDS, TimeUnit.SECONDS);
    }

    private static Map<String, NewPartitions> tooNarrow(List<TopicPlan> plans, Map<String, TopicDescription> existing) {
        Map<String, NewPartitions> wider = new HashMap<>();
        for (TopicPlan plan : plans) {
            TopicDescription now = existing.get(plan.name());
            if (now != null && now.partitions().size() < plan.partitions()) {
                wider.put(plan.name(), NewPartitions.increaseTo(plan.partitions()));
            }
        }
        return wider;
    }

    private static NewTopic newTopic(TopicPlan plan) {
        String policy = plan.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(plan.name(), plan.partitions(), ONE_COPY)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    }

    private Admin admin(int millis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis, 30_000)));
    }
}
