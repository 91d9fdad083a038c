package dev.comptoir.testkit.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What time it is comes into a statement from the injected Clock: the database's own time cannot be moved. It is right for
 * what is named here, each with its reason.
 */
public final class StatementTimes {

    private static final Pattern DATABASE_TIME =
            Pattern.compile("(?i)\\b(now\\(\\)|(clock|statement|transaction)_timestamp\\(\\)|localtime(stamp)?\\b"
                    + "|current_(timestamp|date|time)\\b)");

    private static final Map<String, String> MACHINE_TIME = Map.ofEntries(
            Map.entry("OutboxStore.java", "leases say who has died"),
            Map.entry("MailStore.java", "claims say who has died"),
            Map.entry("PurgeExpiredRows.java", "rows that nobody needs go by their real age"),
            Map.entry("KeyStore.java", "keys guard the door, also that of the test clock"),
            Map.entry("CountStore.java", "limits are about the machine"),
            Map.entry("SalesProjectionStore.java", "what has been committed is known by the database's time"),
            Map.entry("VatProjectionStore.java", "what has been committed is known by the database's time"),
            Map.entry("SnapshotStore.java", "a snapshot is compared with the time of changes"),
            Map.entry("V0_1__plumbing.sql", "age of keys and inbox rows"),
            Map.entry("V4__idle_and_updated_carts.sql", "default that no statement uses any more"),
            Map.entry("V22__customers.sql", "default that no statement uses any more"),
            Map.entry("V7__second_payments_and_returns.sql", "what has been committed is known by the database's time"),
            Map.entry("V91__accounting_chain.sql", "replaced by a later migration"),
            Map.entry("EarlyEventStore.java", "rows that nobody needs go by their real age"),
            Map.entry("V30__events_before_their_order.sql", "rows that nobody needs go by their real age"),
            Map.entry("V27__locations.sql", "said once, when the database was migrated"),
            Map.entry("V104__refunds_over_several_payments.sql", "replaced by a later migration"),
            Map.entry("V103__imported_money_is_not_booked.sql", "replaced by a later migration"),
            Map.entry("V27__price_history.sql", "replaced by a later migration"),
            Map.entry("V113__test_clock.sql", "the time of the store is the database's and the lead"),
            Map.entry("V36__test_clock.sql", "the time of the store is the database's and the lead"),
            Map.entry("V20__settings_and_states.sql", "said once, when the database was migrated"),
            Map.entry("V30__ends_of_entitlements.sql", "said once, when the database was migrated"),
            Map.entry("V40__entitlements_by_change.sql", "default that only a program of the version before uses"),
            Map.entry("V34__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V56__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V22__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V23__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V43__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V41__catch_up.sql", "default that only a program of the version before uses"),
            Map.entry("V21__product_sources.sql", "said once, when the database was migrated"));

    private StatementTimes() {}

    /** One sentence per place of {@code main} below this folder that breaks the rule. */
    public static List<String> problems(Path sources) {
        List<String> problems = new ArrayList<>(JavaSources.read(
                JavaSources.below(sources.resolve("main/java")).stream()
                        .filter(StatementTimes::isBound)
                        .toList(),
                StatementTimes::inFile));
        migrations(sources.resolve("main/resources"))
                .filter(file -> DATABASE_TIME.matcher(content(file)).find())
                .map(StatementTimes::problem)
                .forEach(problems::add);
        return problems;
    }

    private static boolean isBound(Path file) {
        return !MACHINE_TIME.containsKey(file.getFileName().toString());
    }

    private static List<String> inFile(CompilationUnitTree unit, SourcePositions positions) {
        List<String> problems = new ArrayList<>();
        unit.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void none) {
                        if (literal.getValue() instanceof String text
                                && DATABASE_TIME.matcher(text).find()) {
                            problems.add(problem(Path.of(unit.getSourceFile().toUri())));
                        }
                        return super.visitLiteral(literal, none);
                    }
                },
                null);
        return problems;
    }

    private static Stream<Path> migrations(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql"))
                    .filter(StatementTimes::isBound)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String problem(Path file) {
        return "%s takes the database's time, which a test clock does not move: pass the time of the injected Clock, or name the file"
                        .formatted(file)
                + " in StatementTimes with the reason why the machine's time is right";
    }
}
