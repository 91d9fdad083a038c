package dev.comptoir.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.files.FileUploadedV1;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class EventIntakeTest {

    private static final String UPLOADED = "files.file-uploaded.v1";

    private final List<String> fates = new ArrayList<>();
    private final EventIntake intake = new EventIntake(new SimpleMeterRegistry());

    /** Notes what the connector would do with a record. */
    private final class Fates implements KafkaCommitHandler, KafkaFailureHandler {

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
            fates.add("acknowledged");
            return Uni.createFrom().voidItem();
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            fates.add("buried: " + reason.getMessage());
            return Uni.createFrom().voidItem();
        }
    }

    @Test
    void a_record_is_acknowledged_after_its_effect() {
        take(UPLOADED, UUID.randomUUID().toString(), () -> Uni.createFrom().voidItem())
                .assertCompleted();

        assertThat(fates).containsExactly("acknowledged");
    }

    @Test
    void a_record_nobody_wants_is_acknowledged_whatever_its_other_headers_are() {
        take("files.something-else.v9", "no id", () -> Uni.createFrom().failure(new IllegalStateException("asked")))
                .assertCompleted();

        assertThat(fates).containsExactly("acknowledged");
    }

    @Test
    void a_record_without_a_type_or_a_readable_id_is_buried() {
        take("", UUID.randomUUID().toString(), () -> Uni.createFrom().voidItem())
                .assertCompleted();
        take(UPLOADED, "no id", () -> Uni.createFrom().voidItem()).assertCompleted();

        assertThat(fates).hasSize(2).allMatch(fate -> fate.startsWith("buried: the CloudEvents headers"));
    }

    @Test
    void a_stopping_program_takes_no_record_and_gives_none_up() {
        intake.stop(new ShutdownEvent());

        take(UPLOADED, UUID.randomUUID().toString(), () -> Uni.createFrom().failure(new IllegalStateException("taken")))
                .assertNotTerminated();

        assertThat(fates).isEmpty();
    }

    @Test
    void what_fails_because_the_program_stops_is_left_to_be_delivered_again() {
        for (String failure : List.of("Pool closed", "some bean is gone")) {
            take(UPLOADED, UUID.randomUUID().toString(), () -> {
                        intake.stop(new ShutdownEvent());
                        return Uni.createFrom().failure(new IllegalStateException(failure));
                    })
                    .assertNotTerminated();
        }

        assertThat(fates).isEmpty();
    }

    private UniAssertSubscriber<Void> take(String type, String id, Supplier<Uni<Void>> effect) {
        EventRoutes routes = new EventRoutes().on(FileUploadedV1.class, (_, _) -> effect.get());
        Fates handler = new Fates();
        return intake.take(
                        new IncomingKafkaRecord<>(record(type, id), "probe", 0, handler, handler, false),
                        "platform.probe",
                        routes)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static ConsumerRecord<String, byte[]> record(String type, String id) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("files.file", 0, 1, "key", "{}".getBytes(StandardCharsets.UTF_8));
        header(record, "ce_type", type);
        header(record, "ce_id", id);
        header(record, "ce_subject", "key");
        header(record, "ce_aggregateversion", "1");
        header(record, "ce_time", "2026-11-27T09:00:00Z");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
