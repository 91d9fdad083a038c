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
        Statement only = writes.statements().getFirst();
        assertThat(only.sql()).isEqualTo("insert into events (id, text) values ($1, $2), ($3, $4)");
        assertThat(only.parameters()).containsExactly(1, "a", 2, "b");
    }

    @Test
    void rows_come_before_what_is_a_statement_of_its_own() {
        writes.add(ANSWER, "key", "done");
        writes.add(NOTES, 7);
        assertThat(writes.statements())
                .extracting(Statement::sql)
                .containsExactly(
                        "insert into notes (id) values (cast($1 as text))",
                        "update keys set answer = $2 where id = $1");
    }

    @Test
    void many_rows_take_further_statements() {
        for (int i = 0; i < 17; i++) {
            writes.add(EVENTS, i, "");
        }
        List<Statement> statements = writes.statements();
        assertThat(statements).extracting(each -> each.parameters().length).containsExactly(32, 2);
        assertThat(statements.getLast().parameters()).containsExactly(16, "");
    }

    @Test
    void nothing_put_off_takes_no_statement() {
        assertThat(writes.statements()).isEmpty();
    }
}
