package dev.comptoir.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.outbox.TracedEvent;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.testkit.CapturedEvent;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class OutboxIT {

    @Inject
    SqlTransactions transactions;

    @Inject
    Outbox outbox;

    @Test
    void events_written_together_leave_in_their_order_and_with_their_own_traces() {
        UUID id = UUID.randomUUID();
        List<TracedEvent> events = LongStream.rangeClosed(1, 40)
                .mapToObj(version -> new TracedEvent(event(id, version), trace(version)))
                .toList();

        try (EventCapture capture = EventCapture.of(Topics.FILES_FILE)) {
            transactions.run(tx -> outbox.appendTraced(tx, events)).await().atMost(Duration.ofSeconds(60));

            List<CapturedEvent> told =
                    capture.await("forty events", each -> each.key().equals(id.toString()), 40);
            assertThat(told.stream().map(each -> each.headers().get("traceparent")))
                    .containsExactlyElementsOf(
                            events.stream().map(TracedEvent::traceparent).toList());
            assertThat(told.stream().map(each -> each.as(FileUploadedV1.class).name()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                            .mapToObj(version -> "no effect " + version)
                            .toList());
        }
    }

    @Test
    void an_event_that_commits_long_after_later_ones_is_sent_too() {
        UUID late = UUID.randomUUID();
        CompletableFuture<Void> others = new CompletableFuture<>();
        try (EventCapture capture = EventCapture.of(Topics.FILES_FILE)) {
            CompletableFuture<Void> slow = transactions
                    .run(tx -> outbox.append(tx, event(late, 1))
                            .chain(() -> Uni.createFrom().completionStage(others)))
                    .subscribeAsCompletionStage();
            for (int round = 0; round < 12; round++) {
                UUID quick = UUID.randomUUID();
                transactions
                        .run(tx -> outbox.append(tx, event(quick, 1)))
                        .await()
                        .atMost(Duration.ofSeconds(60));
                capture.await("a quick event", each -> each.key().equals(quick.toString()), 1);
            }

            others.complete(null);
            slow.join();

            capture.await("the late event", each -> each.key().equals(late.toString()), 1);
        }
    }

    private static FileUploadedV1 event(UUID id, long version) {
        return new FileUploadedV1(id, version, "no effect " + version, "text/plain", 1, "none");
    }

    private static String trace(long version) {
        return "00-4bf92f3577b34da6a3ce929d0e0e4736-%016x-01".formatted(version);
    }
}
