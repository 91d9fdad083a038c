package dev.comptoir.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class TopicReadinessIT {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void a_program_is_ready_when_its_topics_are_there() {
        assertThat(look(broker, "files.file").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_missing_topic_keeps_a_program_out_of_service_and_is_named() {
        // A broker that is too busy to answer in time is not taken for one without the topic.
        await().untilAsserted(() -> {
            HealthCheckResponse answer = look(broker, "files.file", "no.such.topic");
            assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            assertThat(answer.getData().orElseThrow().get("reason").toString()).contains("no topic no.such.topic:");
        });
    }

    @Test
    void a_broker_that_does_not_answer_keeps_nobody_out_of_service() {
        Map<String, Object> nobody = new HashMap<>(broker);
        nobody.put("bootstrap.servers", "127.0.0.1:9");
        assertThat(look(nobody, "files.file").getStatus()).isEqualTo(Status.UP);
    }

    private static HealthCheckResponse look(Map<String, Object> broker, String... topics) {
        TopicReadiness readiness = new TopicReadiness(broker, Set.of(topics));
        try {
            return readiness.call().await().indefinitely();
        } finally {
            readiness.close();
        }
    }
}
