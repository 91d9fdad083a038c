package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.architecture.FeatureSigns;
import dev.comptoir.testkit.architecture.StatementPlaces;
import dev.comptoir.testkit.architecture.StatementTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @TempDir
    Path sources;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from orders",
                "insert into orders values (1)",
                "update orders o set total = 1",
                "delete from orders",
                "with due as (select 1) select 2"
            })
    void a_statement_stands_in_a_store_or_a_query(String sql) throws IOException {
        write("OrderStore", "String sql = \"%s\";".formatted(sql));
        write("OrderListQuery", "String sql = \"%s\";".formatted(sql));
        assertThat(StatementPlaces.problems(sources)).isEmpty();

        write("PlaceOrder", "String sql = \"%s\";".formatted(sql));
        assertThat(StatementPlaces.problems(sources))
                .singleElement()
                .asString()
                .contains("PlaceOrder.java:1 has SQL outside a *Store or *Query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"now()", "NOW()", "current_timestamp", "current_date", "clock_timestamp()", "localtimestamp"})
    void a_statement_is_told_what_time_it_is(String time) throws IOException {
        write("OrderStore", "String sql = \"update orders set placed_at = %s\";".formatted(time));
        assertThat(StatementTimes.problems(sources))
                .singleElement()
                .asString()
                .contains("OrderStore.java takes the database's time");

        write("OrderStore", "String sql = \"update orders set placed_at = $1\"; String word = \"nowhere, currently\";");
        assertThat(StatementTimes.problems(sources)).isEmpty();
    }

    @Test
    void a_migration_is_told_too_unless_it_is_named_with_its_reason() throws IOException {
        Path migrations = Files.createDirectories(sources.resolve("main/resources/db/migration"));
        Files.writeString(migrations.resolve("V22__customers.sql"), "default now()");
        assertThat(StatementTimes.problems(sources)).isEmpty();

        Files.writeString(migrations.resolve("V900__parcels.sql"), "default now()");
        assertThat(StatementTimes.problems(sources)).singleElement().asString().contains("V900__parcels.sql");
    }

    @Test
    void english_is_no_statement() throws IOException {
        write("Words", "String a = \"update it with care\"; String b = \"with the order\"; String c = \"Select one\";");

        assertThat(StatementPlaces.problems(sources)).isEmpty();
    }

    @Test
    void a_text_block_is_a_constant_or_a_description_and_no_argument() throws IOException {
        String block = "\"\"\"\n a\n b\"\"\"";
        write("Fine", "static String A = %s.formatted(1); @Deprecated(since = %s) void b() {}".formatted(block, block));
        assertThat(StatementPlaces.problems(sources)).isEmpty();

        write("Broken", "void b() { c(%s); } void c(String text) {}".formatted(block));
        assertThat(StatementPlaces.problems(sources))
                .singleElement()
                .asString()
                .contains("Broken.java:1 has a text block inside a call");
    }

    @Test
    void every_feature_says_what_it_is_for() throws IOException {
        Path shop = sources.resolve("main/java/dev/shop");
        Files.createDirectories(shop.resolve("order/domain"));
        Files.createDirectories(shop.resolve("stock"));
        Files.writeString(shop.resolve("stock/package-info.java"), "/** Stock. */ package dev.shop.stock;");

        assertThat(FeatureSigns.problems(sources, "dev.shop"))
                .singleElement()
                .asString()
                .endsWith("order has no package-info.java that says what it is for");
    }

    private void write(String type, String body) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("main/java"));
        Files.writeString(folder.resolve(type + ".java"), "class " + type + " { " + body + " }");
    }
}
