package dev.comptoir.testkit.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A resource only speaks HTTP, so it stays short; its imports and what it tells the API's readers are not counted. */
public final class ResourceSizes {

    private static final int LINES = 120;
    private static final String OPENAPI = "org.eclipse.microprofile.openapi.";

    private ResourceSizes() {}

    /** One sentence per {@code *Resource} of {@code main} below this folder that is too long. */
    public static List<String> problems(Path sources) {
        List<Path> resources = JavaSources.below(sources.resolve("main/java")).stream()
                .filter(file -> file.toString().endsWith("Resource.java"))
                .toList();
        return JavaSources.read(resources, ResourceSizes::inFile);
    }

    private static List<String> inFile(CompilationUnitTree unit, SourcePositions positions) {
        long lines = linesOfCode(unit, positions);
        if (lines <= LINES) {
            return List.of();
        }
        return List.of(
                "%s has %d lines besides imports and OpenAPI annotations, at most %d are allowed: split it by noun"
                        .formatted(Path.of(unit.getSourceFile().toUri()), lines, LINES));
    }

    private static long linesOfCode(CompilationUnitTree unit, SourcePositions positions) {
        Reader reader = new Reader(unit, positions);
        unit.accept(reader, null);
        String[] all = reader.source.split("\n", -1);
        String[] code = new String(reader.code).split("\n", -1);
        return IntStream.range(0, all.length)
                        .filter(line -> all[line].isBlank() || !code[line].isBlank())
                        .count()
                - 1;
    }

    /** Wipes out what does not count. */
    private static final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String source;
        private final char[] code;
        private final Set<String> documenting;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.source = source(unit);
            this.code = source.toCharArray();
            this.documenting = unit.getImports().stream()
                    .map(imported -> imported.getQualifiedIdentifier().toString())
                    .filter(name -> name.startsWith(OPENAPI))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet());
        }

        private static String source(CompilationUnitTree unit) {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + unit.getSourceFile(), e);
            }
        }

        @Override
        public Void visitImport(ImportTree imported, Void none) {
            wipe(imported);
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            if (documenting.contains(annotation.getAnnotationType().toString())) {
                wipe(annotation);
            }
            return super.visitAnnotation(annotation, none);
        }

        private void wipe(Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            for (int at = start; at < end; at++) {
                code[at] = code[at] == '\n' ? '\n' : ' ';
            }
        }
    }
}
