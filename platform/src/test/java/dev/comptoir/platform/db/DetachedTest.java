package dev.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DetachedTest {

    @Test
    void work_goes_on_after_its_caller_has_gone() {
        CompletableFuture<String> statement = new CompletableFuture<>();
        AtomicBoolean isCommitted = new AtomicBoolean();
        UniAssertSubscriber<String> caller = Detached.fromItsCaller(
                        () -> Uni.createFrom().completionStage(statement).invoke(() -> isCommitted.set(true)))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());

        caller.cancel();
        statement.complete("written");

        assertThat(isCommitted).isTrue();
    }

    @Test
    void items_and_failures_reach_a_caller_that_waits() {
        assertThat(Detached.fromItsCaller(() -> Uni.createFrom().item("done"))
                        .await()
                        .indefinitely())
                .isEqualTo("done");
        assertThat(Detached.fromItsCaller(() -> {
                            throw new IllegalStateException("refused");
                        })
                        .onFailure()
                        .recoverWithItem("failed")
                        .await()
                        .indefinitely())
                .isEqualTo("failed");
    }
}
