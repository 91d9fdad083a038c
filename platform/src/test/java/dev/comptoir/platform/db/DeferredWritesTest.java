package dev.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.db.DeferredWrites.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeferredWritesTest {

    private static final DeferredWrite EVENTS = DeferredWrite.rows("insert into events (id, text)", "($1, $2)");
    private static final DeferredWrite NOTES = DeferredWrite.rows("insert into notes (id)", "(cast($1 as text))");
    private static final DeferredWrite ANSWER = DeferredWrite.statement("update keys set answer = $2 where id = $1");

    private final DeferredWrites writes = new DeferredWrites();

    @Test
    void rows_of_one_table_are_one_statement_in_their_order() {
        writes.add(EVENTS, 1, "a");
        writes.add(EVENTS, 2, "b");
        Statement only = writes.rounds().getFirst().getFirst();
        assertThat(only.sql()).isEqualTo("insert into events (id, text) values ($1, $2), ($3, $4)");
        assertThat(only.parameters()).containsExactly(1, "a", 2, "b");
    }

    @Test
    void all_of_a_round_can_be_one_statement() {
        writes.add(NOTES, 7);
        writes.add(ANSWER, "key", "done");
        writes.add(EVENTS, 1, null);
        assertThat(writes.rounds()).hasSize(1);
        Statement all = DeferredWrites.together(writes.rounds().getFirst());
        assertThat(all.sql())
                .isEqualTo("with w0 as (insert into notes (id) values (cast($1 as text))),"
                        + " w1 as (insert into events (id, text) values ($2, $3))"
                        + " update keys set answer = $5 where id = $4");
        assertThat(all.parameters()).containsExactly(7, 1, null, "key", "done");
    }

    @Test
    void many_rows_take_further_rounds_and_never_stand_twice_in_one() {
        for (int i = 0; i < 17; i++) {
            writes.add(EVENTS, i, "");
        }
        writes.add(ANSWER, "key", "done");
        List<List<Statement>> rounds = writes.rounds();
        assertThat(rounds).extracting(List::size).containsExactly(2, 1);
        assertThat(rounds.getLast().getFirst().parameters()).containsExactly(16, "");
    }

    @Test
    void nothing_put_off_takes_no_round() {
        assertThat(writes.rounds()).isEmpty();
    }
}
