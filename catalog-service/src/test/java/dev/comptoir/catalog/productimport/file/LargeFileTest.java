package dev.comptoir.catalog.productimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The largest files there may be, each read by a program of its own that has little memory. */
class LargeFileTest {

    private static final String HEAP = "-Xmx32m";
    private static final int MOST_ROWS = 200_000;
    private static final int LONG = 60_000;
    /** As many products are read again, evenly over the file. */
    private static final int READ = 1000;

    /** About 20 MB. */
    private static final int LONG_ROWS = 348;

    private static final String SHOPIFY = "Handle,Title,Body (HTML),Variant SKU,Variant Price,Image Src\n";
    private static final String WOO = "ID,Type,SKU,Name,Description,Regular price,Parent,Position\n";

    @Test
    void a_file_of_long_rows_is_read_in_little_memory() throws Exception {
        assertThat(read("LONG_SHOPIFY")).isEqualTo("348 good, 0 rejected, 0 errors");
        assertThat(read("LONG_WOO")).isEqualTo("174 good, 0 rejected, 0 errors");
    }

    @Test
    void a_file_of_as_many_products_as_rows_is_read_in_little_memory() throws Exception {
        assertThat(read("MANY_SHOPIFY")).isEqualTo("200000 good, 0 rejected, 0 errors");
        assertThat(read("MANY_WOO")).isEqualTo("100000 good, 0 rejected, 0 errors");
    }

    @Test
    void a_file_of_which_every_row_is_wrong_is_read_in_little_memory() throws Exception {
        assertThat(read("WRONG_SHOPIFY")).isEqualTo("0 good, 200000 rejected, 400000 errors");
        assertThat(read("ONE_PRODUCT")).isEqualTo("0 good, 1 rejected, 1 errors");
    }

    private static String read(String file) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file)
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(reader.waitFor()).as(said).isZero();
        return said;
    }

    private enum Content {
        LONG_SHOPIFY(
                LONG_ROWS, SHOPIFY, i -> "cup-" + i + ",Cup," + text() + ",C-" + i + ",9.90,https://a.test/1.jpg\n"),
        LONG_WOO(
                LONG_ROWS,
                WOO,
                i -> i % 2 == 0
                        ? i + ",variation,V-" + i + ",Cup," + text() + ",5,id:" + (i + 1) + ",1\n"
                        : i + ",variable,P-" + i + ",Cup," + text() + ",,,\n"),
        MANY_SHOPIFY(
                MOST_ROWS,
                SHOPIFY,
                i -> "a-cup-with-a-name-" + i + ",Cup " + i + ",<p>Fine</p>,SKU-OF-CUP-" + i + ",9.90,\n"),
        MANY_WOO(
                MOST_ROWS,
                WOO,
                i -> i % 2 == 0
                        ? i + ",variable,P-" + i + ",Cup " + i + ",Fine,,,\n"
                        : i + ",variation,V-" + i + ",Cup " + i + ",Fine,5,P-" + (MOST_ROWS - 1 - i) + ",1\n"),
        WRONG_SHOPIFY(MOST_ROWS, SHOPIFY, i -> "cup-" + i + ",Cup,,C-" + i + ",a price,not an address at all\n"),
        ONE_PRODUCT(MOST_ROWS, SHOPIFY, i -> "cup,Cup,<p>Fine</p>,C-" + i + ",9.90,https://a.test/" + i + ".jpg\n");

        private static final Random RANDOM = new Random(20261130);

        private final int rows;
        private final String header;
        private final IntFunction<String> row;

        Content(int rows, String header, IntFunction<String> row) {
            this.rows = rows;
            this.header = header;
            this.row = row;
        }

        /** Letters in no order, so that packing them helps little. */
        private static String text() {
            return RANDOM.ints(LONG, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /** What runs in little memory. */
    static final class Reader {

        private Reader() {}

        public static void main(String... arguments) {
            Content content = Content.valueOf(arguments[0]);
            SentFile file = new SentFile();
            file.add(content.header.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < content.rows; i++) {
                file.add(content.row.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            file.end();
            LocalDate today = LocalDate.parse("2026-11-27");
            ParsedFile parsed = ProductFile.parse(file, new PriceRule("EUR", today), today, MOST_ROWS);
            int good = parsed.products().size();
            for (int i = 0; i < good; i += 1 + good / READ) {
                assertThat(parsed.products().get(i).variants()).hasSize(1);
            }
            int rejected = (int) parsed.rejected().stream().count();
            System.out.println(good + " good, " + rejected + " rejected, "
                    + parsed.errors().total() + " errors");
            file.discard();
        }
    }
}
