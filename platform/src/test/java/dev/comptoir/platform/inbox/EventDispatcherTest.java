package dev.comptoir.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class EventDispatcherTest {

    private static final String UPLOADED = "files.file-uploaded.v1";
    private static final String DOWNLOADED = "files.file-downloaded.v1";

    private final List<String> fates = new ArrayList<>();
    private final EventDispatcher dispatcher = new EventDispatcher(new SimpleMeterRegistry());

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

        assertThat(fates)
                .filteredOn(fate -> fate.startsWith("buried: the CloudEvents headers"))
                .hasSize(2);
    }

    @Test
    void a_stopping_program_takes_no_record_and_gives_none_up() {
        dispatcher.stop(new ShutdownEvent());

        take(UPLOADED, UUID.randomUUID().toString(), () -> Uni.createFrom().failure(new IllegalStateException("taken")))
                .assertNotTerminated();

        assertThat(fates).isEmpty();
    }

    @Test
    void what_fails_because_the_program_stops_is_left_to_be_delivered_again() {
        for (String failure : List.of("Pool closed", "some bean is gone")) {
            take(UPLOADED, UUID.randomUUID().toString(), () -> {
                        dispatcher.stop(new ShutdownEvent());
                        return Uni.createFrom().failure(new IllegalStateException(failure));
                    })
                    .assertNotTerminated();
        }

        assertThat(fates).isEmpty();
    }

    @Test
    void events_of_one_type_that_come_together_are_taken_together() {
        List<List<Long>> taken = new ArrayList<>();
        EventRoutes routes = new EventRoutes()
                .onMany(FileUploadedV1.class, files -> {
                    taken.add(files.stream().map(file -> file.meta().version()).toList());
                    return Uni.createFrom().voidItem();
                })
                .on(FileDownloadedV1.class, (meta, _) -> {
                    taken.add(List.of(-meta.version()));
                    return Uni.createFrom().voidItem();
                });

        take(
                        routes,
                        List.of(
                                record(UPLOADED, 1),
                                record("files.something-else.v9", 2),
                                record(UPLOADED, 3),
                                record(DOWNLOADED, 4),
                                record(DOWNLOADED, 5),
                                record(UPLOADED, 6)))
                .assertCompleted();

        assertThat(taken).containsExactly(List.of(1L, 3L), List.of(-4L), List.of(-5L), List.of(6L));
        assertThat(fates).containsExactly("acknowledged");
    }

    @Test
    void events_of_several_types_can_be_taken_together_in_their_order() {
        List<List<Long>> taken = new ArrayList<>();
        EventRoutes routes = new EventRoutes().onAny(List.of(FileUploadedV1.class, FileDownloadedV1.class), files -> {
            taken.add(files.stream().map(file -> file.meta().version()).toList());
            return Uni.createFrom().voidItem();
        });

        take(
                        routes,
                        List.of(
                                record(UPLOADED, 1),
                                record(DOWNLOADED, 2),
                                record("files.something-else.v9", 3),
                                record(UPLOADED, 4)))
                .assertCompleted();

        assertThat(taken).containsExactly(List.of(1L, 2L, 4L));
        assertThat(fates).containsExactly("acknowledged");
    }

    @Test
    void one_that_fails_among_many_is_buried_and_the_others_are_taken_alone() {
        List<Long> taken = new ArrayList<>();
        EventRoutes routes = new EventRoutes().onMany(FileUploadedV1.class, files -> {
            if (files.stream().anyMatch(file -> file.meta().version() == 2)) {
                throw new IllegalStateException("two is impossible");
            }
            files.forEach(file -> taken.add(file.meta().version()));
            return Uni.createFrom().voidItem();
        });

        takeToTheEnd(routes, List.of(record(UPLOADED, 1), record(UPLOADED, 2), record(UPLOADED, 3)));

        assertThat(taken).containsExactly(1L, 3L);
        assertThat(fates).containsExactly("buried: two is impossible", "acknowledged");
    }

    @Test
    void a_failure_nobody_foresaw_may_pass_too() {
        AtomicInteger tries = new AtomicInteger();
        EventRoutes routes = new EventRoutes().on(FileUploadedV1.class, (_, _) -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("strange");
            }
            return Uni.createFrom().voidItem();
        });

        takeToTheEnd(routes, List.of(record(UPLOADED, 1)));

        assertThat(fates).containsExactly("acknowledged");
    }

    @Test
    void what_fails_every_time_is_buried_after_a_few_tries() {
        AtomicInteger tries = new AtomicInteger();
        EventRoutes routes = new EventRoutes().on(FileUploadedV1.class, (_, _) -> {
            tries.incrementAndGet();
            throw new IllegalStateException("never");
        });

        takeToTheEnd(routes, List.of(record(UPLOADED, 1)));

        assertThat(tries).hasValue(5);
        assertThat(fates).containsExactly("buried: never", "acknowledged");
    }

    @Test
    void what_is_refused_is_buried_at_once() {
        take(
                        UPLOADED,
                        UUID.randomUUID().toString(),
                        () -> Uni.createFrom().failure(new DomainException("no", Kind.CONFLICT, "refused")))
                .assertCompleted();

        assertThat(fates).containsExactly("buried: refused", "acknowledged");
    }

    @Test
    void what_takes_too_long_for_many_together_is_taken_one_by_one() {
        List<Integer> sizes = new ArrayList<>();
        EventRoutes routes = new EventRoutes().onMany(FileUploadedV1.class, files -> {
            sizes.add(files.size());
            return files.size() > 1
                    ? Uni.createFrom().failure(new PgException("canceling statement", "ERROR", "57014", ""))
                    : Uni.createFrom().voidItem();
        });

        take(routes, List.of(record(UPLOADED, 1), record(UPLOADED, 2))).assertCompleted();

        assertThat(sizes).containsExactly(2, 1, 1);
        assertThat(fates).containsExactly("acknowledged");
    }

    private UniAssertSubscriber<Void> take(String type, String id, Supplier<Uni<Void>> effect) {
        return take(new EventRoutes().on(FileUploadedV1.class, (_, _) -> effect.get()), List.of(record(type, id, 1)));
    }

    private UniAssertSubscriber<Void> take(EventRoutes routes, List<ConsumerRecord<String, byte[]>> records) {
        return taking(routes, records).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    /** On an event loop, where a failure can be waited out. */
    private void takeToTheEnd(EventRoutes routes, List<ConsumerRecord<String, byte[]>> records) {
        Vertx vertx = Vertx.vertx();
        UniAssertSubscriber<Void> end = UniAssertSubscriber.create();
        vertx.runOnContext(_ -> taking(routes, records).subscribe().withSubscriber(end));
        end.awaitItem();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Uni<Void> taking(EventRoutes routes, List<ConsumerRecord<String, byte[]>> records) {
        Fates handler = new Fates();
        ConsumerRecords<String, byte[]> polled =
                new ConsumerRecords<>(Map.of(new TopicPartition("files.file", 0), records), Map.of());
        return dispatcher.dispatch(
                new IncomingKafkaRecordBatch<>(polled, "probe", 0, handler, handler, false, false),
                "platform.probe",
                routes);
    }

    private static ConsumerRecord<String, byte[]> record(String type, long version) {
        return record(type, UUID.randomUUID().toString(), version);
    }

    private static ConsumerRecord<String, byte[]> record(String type, String id, long version) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("files.file", 0, version, "key", "{}".getBytes(StandardCharsets.UTF_8));
        header(record, "ce_type", type);
        header(record, "ce_id", id);
        header(record, "ce_subject", "key");
        header(record, "ce_aggregateversion", Long.toString(version));
        header(record, "ce_time", "2026-11-27T09:00:00Z");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
