package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.productimport.CsvText.SHOPIFY;
import static dev.comptoir.catalog.productimport.CsvText.WOO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.comptoir.testkit.RunningProgram;
import dev.comptoir.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The program as it is built, with the memory it has in a small installation. */
class LargeFileIT {

    private static final String MODULE = "catalog-service";
    private static final String DATABASE = "catalog_large_file";
    private static final int ROWS = 340;
    private static final int LONG = 60_000;

    private final Random random = new Random(20261130);

    @Test
    void files_of_20_megabytes_of_long_rows_are_taken_over_and_over_in_96_megabytes_of_memory() {
        RunningProgram.createDatabase(MODULE, DATABASE);
        try (RunningProgram program = RunningProgram.start(MODULE, DATABASE, "96m", settings())) {
            program.awaitReady();
            String shopify = file(
                    SHOPIFY,
                    i -> "cup-" + i + ",Cup," + text()
                            + ",true,Title,Default Title,,,,shopify,7,deny,9.90,true,true,https://a.test/1.jpg,1,false,,active\n");
            completes(program, shopify, "created");
            completes(program, shopify, "unchanged");
            completes(program, file(SHOPIFY, i -> "cup-" + i + ",Mug," + text() + ",,,,,,,,,,8\n"), "updated");
            completes(
                    program,
                    file(WOO, i -> i + ",simple,w-" + i + ",Cup,1,," + text() + ",,,,,,,,,9.90,,,,,\n"),
                    "created");
        }
    }

    /** It reads events beside the programs of other tests, not instead of them. */
    private static Map<String, String> settings() {
        return Map.of(
                "mp.messaging.incoming.orders.group.id", DATABASE + ".orders",
                "mp.messaging.incoming.carts.group.id", DATABASE + ".carts",
                "mp.messaging.incoming.stock.group.id", DATABASE + ".stock",
                "mp.messaging.incoming.store-profile.group.id", DATABASE + ".store-profile");
    }

    private static void completes(RunningProgram program, String file, String result) {
        assertThat(file.length()).isGreaterThan(20_000_000).isLessThan(20 * 1024 * 1024);
        String id = on(program)
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/product-imports")
                .then()
                .statusCode(oneOf(201, 202))
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> on(program)
                        .get("/product-imports/" + id)
                        .then()
                        .body("state", equalTo("COMPLETED"))
                        .body(result, equalTo(ROWS)));
    }

    private static RequestSpecification on(RunningProgram program) {
        return RestAssured.given().port(program.port()).basePath("/v1").auth().oauth2(Tokens.all());
    }

    private static String file(String header, IntFunction<String> row) {
        StringBuilder file = new StringBuilder(header);
        for (int i = 1; i <= ROWS; i++) {
            file.append(row.apply(i));
        }
        return file.toString();
    }

    private String text() {
        return random.ints(LONG, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
