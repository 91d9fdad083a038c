package dev.comptoir.platform.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final List<String> taken = new ArrayList<>();

    private Uni<Void> take(String step) {
        return Uni.createFrom().voidItem().invoke(() -> taken.add(step));
    }

    @Test
    void a_step_is_taken_only_when_its_condition_holds() {
        Steps.when(false, () -> take("no")).await().indefinitely();
        Steps.when(true, () -> take("yes")).await().indefinitely();
        assertThat(taken).containsExactly("yes");
    }

    @Test
    void steps_are_taken_one_after_the_other_and_none_after_a_failure() {
        assertThatThrownBy(() -> Steps.each(
                                List.of("a", "b", "c"),
                                step -> step.equals("b")
                                        ? Uni.createFrom().failure(new IllegalStateException("b"))
                                        : take(step))
                        .await()
                        .indefinitely())
                .hasMessage("b");
        assertThat(taken).containsExactly("a");
        Steps.each(List.<String>of(), this::take).await().indefinitely();
    }

    @Test
    void batches_go_on_until_one_is_short() {
        Iterator<Integer> batches = List.of(5, 5, 3, 5).iterator();
        Steps.untilShort(5, () -> Uni.createFrom().item(batches.next())).await().indefinitely();
        assertThat(batches.next()).isEqualTo(5);
    }
}
