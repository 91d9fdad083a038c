package dev.comptoir.testkit.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SQL stands in stores and queries, and no text block stands inside a call, where the formatter breaks its lines. */
public final class StatementPlaces {

    private static final Pattern SQL = Pattern.compile(
            "(?s)\\s*(select .+|insert into .+|update \\S+ (\\S+ )?set .+|delete from .+|with (recursive )?\\w+ as .+)");
    private static final Pattern PLACE = Pattern.compile(".*(Store|Query)\\.java");

    private StatementPlaces() {}

    /** One sentence per place of {@code main} below this folder that breaks a rule. */
    public static List<String> problems(Path sources) {
        return JavaSources.read(JavaSources.below(sources.resolve("main/java")), StatementPlaces::inFile);
    }

    private static List<String> inFile(CompilationUnitTree unit, SourcePositions positions) {
        Reader reader = new Reader(unit, positions);
        unit.accept(reader, null);
        return reader.problems;
    }

    private static final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path file;
        private final String source;
        private final List<String> problems = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = Path.of(unit.getSourceFile().toUri());
            this.source = source(unit);
        }

        private static String source(CompilationUnitTree unit) {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + unit.getSourceFile(), e);
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            for (Tree argument : call.getArguments()) {
                if (argument instanceof LiteralTree literal && isTextBlock(literal)) {
                    problems.add(
                            "%s:%d has a text block inside a call: make it a constant".formatted(file, line(literal)));
                }
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text
                    && SQL.matcher(text).matches()
                    && !PLACE.matcher(file.toString()).matches()) {
                problems.add("%s:%d has SQL outside a *Store or *Query".formatted(file, line(literal)));
            }
            return super.visitLiteral(literal, none);
        }

        private boolean isTextBlock(LiteralTree literal) {
            return source.startsWith("\"\"\"", (int) positions.getStartPosition(unit, literal));
        }

        private long line(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
