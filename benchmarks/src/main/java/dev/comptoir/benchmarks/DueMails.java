package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Mails about abandoned carts that are all due at once, written with SQL, until the mail server has the last one. */
final class DueMails {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** From the last to the first, as they go out the other way round: asking must cost next to nothing of what is measured. */
    private static final String LEFT = """
            select count(*) from (
                select from recovery_sends s left join mails m on m.id = s.mail_id
                 where s.id between '0bad0000-0000-7000-8006-000000000000' and '0bad0000-0000-7000-8006-ffffffffffff'
                   and (s.state <> 'SENT' or m.is_open)
                 order by s.id desc limit 1) as left_over""";

    private static final String NOT_SENT =
            "select count(*) from recovery_sends where id between '0bad0000-0000-7000-8006-000000000000'"
                    + " and '0bad0000-0000-7000-8006-ffffffffffff' and state not in ('SENT', 'SCHEDULED')";

    private final Installation suite;
    private final int count;

    DueMails(Installation suite, int count) {
        this.suite = suite;
        this.count = count;
    }

    double perSecond() {
        System.out.printf("writing %,d mails that are due ...%n", count);
        Map<String, Integer> range = Map.of("to", count);
        SqlScript.of("left-carts.sql", range).run(suite, "carts");
        SqlScript.of("due-sends.sql", range).run(suite, "campaigns");
        long began = System.nanoTime();
        long end = began + LONGEST.toNanos();
        while (number(LEFT) > 0) {
            if (System.nanoTime() > end) {
                throw notSent();
            }
            Pause.of(Duration.ofMillis(100));
        }
        long took = System.nanoTime() - began;
        if (number(NOT_SENT) > 0) {
            throw notSent();
        }
        return perSecond(count, took);
    }

    private static BenchFailure notSent() {
        return new BenchFailure("mails that are due do not go out: is the automatic reminder on, without quiet hours?");
    }

    static double perSecond(int count, long nanos) {
        return count * 1e9 / nanos;
    }

    void clear() {
        SqlScript.of("clear-sends.sql", Map.of()).run(suite, "campaigns");
        SqlScript.of("clear-left-carts.sql", Map.of()).run(suite, "carts");
    }

    private long number(String sql) {
        try (Connection connection = suite.connect("campaigns");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailure("campaigns does not say what was sent: " + e.getMessage());
        }
    }
}
