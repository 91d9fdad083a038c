package dev.comptoir.gateway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** When replays are worked on. */
class RunReplaysTest {

    private static final Uni<Integer> NONE_LEFT = Uni.createFrom().item(0);

    /** What the database would answer, one after the other. */
    private final Queue<Uni<Integer>> answers = new ArrayDeque<>();

    private final RunReplays replays = new RunReplays(new RunReplay(null, null, null, null) {
        @Override
        public Uni<Integer> handle() {
            return answers.remove();
        }
    });

    @Test
    void without_a_new_one_nothing_is_asked() {
        replays.runNew().await().indefinitely();
        assertThat(answers).isEmpty();
    }

    @Test
    void new_ones_are_worked_on_until_none_is_left() {
        answers.addAll(List.of(Uni.createFrom().item(1), NONE_LEFT, NONE_LEFT));
        replays.wake();
        replays.runNew().await().indefinitely();
        replays.runNew().await().indefinitely();
        assertThat(answers).containsExactly(NONE_LEFT);
    }

    @Test
    void what_failed_is_tried_again_at_the_next_look() {
        answers.addAll(List.of(Uni.createFrom().failure(new IllegalStateException("no connection")), NONE_LEFT));
        replays.wake();
        assertThatThrownBy(() -> replays.runNew().await().indefinitely()).isInstanceOf(IllegalStateException.class);
        replays.runNew().await().indefinitely();
        assertThat(answers).isEmpty();
    }
}
