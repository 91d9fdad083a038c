package dev.comptoir.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UncancellableTest {

    @Test
    void work_goes_on_after_its_caller_has_gone() {
        CompletableFuture<String> statement = new CompletableFuture<>();
        AtomicBoolean isCommitted = new AtomicBoolean();
        UniAssertSubscriber<String> caller = Uncancellable.run(
                        () -> Uni.createFrom().completionStage(statement).invoke(() -> isCommitted.set(true)))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());

        caller.cancel();
        statement.complete("written");

        assertThat(isCommitted).isTrue();
    }

    @Test
    void items_and_failures_reach_a_caller_that_waits() {
        assertThat(Uncancellable.run(() -> Uni.createFrom().item("done"))
                        .await()
                        .indefinitely())
                .isEqualTo("done");
        assertThat(Uncancellable.run(() -> {
                            throw new IllegalStateException("refused");
                        })
                        .onFailure()
                        .recoverWithItem("failed")
                        .await()
                        .indefinitely())
                .isEqualTo("failed");
    }
}
