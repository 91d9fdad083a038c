package dev.comptoir.testkit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Methods stay short enough to be understood at a glance, and ask for few things at once. */
public final class MethodSizes {

    private static final int BODY_LINES = 25;
    private static final int PARAMETERS = 5;
    private static final int CONSTRUCTOR_PARAMETERS = 7;

    private MethodSizes() {}

    /** One sentence per method of {@code main} below this folder that is too long or asks for too much. */
    public static List<String> problems(Path sources) {
        return JavaSources.read(JavaSources.below(sources.resolve("main/java")), MethodSizes::inFile);
    }

    private static List<String> inFile(CompilationUnitTree unit, SourcePositions positions) {
        Reader reader = new Reader(unit, positions);
        unit.accept(reader, null);
        return reader.problems;
    }

    /** Is told the class it is in. */
    private static final class Reader extends TreeScanner<Void, ClassTree> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> problems = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree around) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            long lines = method.getBody() == null ? 0 : linesBetweenBraces(method);
            if (lines > BODY_LINES) {
                report(method, type, lines + " lines, at most " + BODY_LINES + " are allowed: name a part of it");
            }
            int most = isConstructor(method) ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
            int asked = method.getParameters().size();
            if (asked > most && !listsTheFactsOfARecord(method, type)) {
                report(
                        method,
                        type,
                        asked + " parameters, at most " + most + " are allowed: group what belongs together");
            }
            return super.visitMethod(method, type);
        }

        private long linesBetweenBraces(MethodTree method) {
            long first = line(positions.getStartPosition(unit, method.getBody()));
            long last = line(positions.getEndPosition(unit, method.getBody()));
            return Math.max(0, last - first - 1);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static boolean isConstructor(MethodTree method) {
            return method.getReturnType() == null;
        }

        private static boolean listsTheFactsOfARecord(MethodTree method, ClassTree type) {
            return type.getKind() == Tree.Kind.RECORD
                    && isConstructor(method)
                    && types(method.getParameters().stream()).equals(types(facts(type)));
        }

        private static Stream<VariableTree> facts(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC));
        }

        private static List<String> types(Stream<? extends VariableTree> variables) {
            return variables.map(variable -> variable.getType().toString()).toList();
        }

        private void report(MethodTree method, ClassTree type, String what) {
            String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            Object name = isConstructor(method) ? type.getSimpleName() : method.getName();
            problems.add("%s: %s has %s".formatted(file, name, what));
        }
    }
}
