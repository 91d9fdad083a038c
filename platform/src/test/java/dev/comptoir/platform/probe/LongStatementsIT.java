package dev.comptoir.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class LongStatementsIT {

    private static final String LONG = "select 1 where " + "0 < 1 and ".repeat(300) + "true";
    private static final String PREPARED = "select count(*) from pg_prepared_statements where statement = $1";

    @Inject
    SqlTransactions transactions;

    @Test
    void a_statement_of_three_thousand_characters_stays_prepared() {
        long prepared = transactions
                .run(tx -> tx.query(LONG)
                        .chain(() -> tx.query(PREPARED, LONG))
                        .map(rows -> rows.iterator().next().getLong(0)))
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(prepared).isOne();
    }
}
