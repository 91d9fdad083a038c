package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.migration.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The tables of all programs as their sources describe them.
 *
 * @param root the folder with the programs' modules
 */
record Schemas(Path root) {

    /** Migrates all databases side by side; gives the number of migrations done. */
    int migrate(UnaryOperator<String> jdbcUrl, String user, String password) {
        return Program.ALL.parallelStream()
                .mapToInt(program ->
                        Migrations.migrate(jdbcUrl.apply(program.name()), user, password, locations(program)))
                .sum();
    }

    private List<String> locations(Program program) {
        return Stream.of(
                        root.resolve("platform/src/main/resources/db/platform"),
                        root.resolve("storefront/src/main/resources/db/storefront"),
                        program.migrations(root))
                .filter(Files::isDirectory)
                .map(folder -> "filesystem:" + folder)
                .toList();
    }
}
