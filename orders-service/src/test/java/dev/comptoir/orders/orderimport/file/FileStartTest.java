package dev.comptoir.orders.orderimport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileStartTest {

    private static FileStart csv(String text) {
        return FileStart.of(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void refused(byte[] file, boolean isNdjson, String code) {
        assertThatThrownBy(() -> FileStart.of(file, isNdjson))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void the_header_tells_our_own_file_from_shopifys_and_what_separates() {
        FileStart own = csv("\ufeff\"orderNumber\";placedAt;sku;quantity;unitPrice\r\n1;2;3;4;5\r\n");
        assertThat(own.format()).isEqualTo(OrderFileFormat.CSV);
        assertThat(own.delimiter()).isEqualTo(';');
        assertThat(own.header().names()).containsExactly("orderNumber", "placedAt", "sku", "quantity", "unitPrice");
        assertThat(own.bytes()).hasSize(50);
        assertThat(csv("Name,Email,Financial Status,Lineitem name\n").format()).isEqualTo(OrderFileFormat.SHOPIFY);
    }

    @Test
    void a_file_of_a_row_per_order_is_refused_as_it_has_no_lines() {
        refused(
                "id,orderNumber,placedAt,total\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8),
                false,
                "csv-without-lines");
    }

    @Test
    void what_is_no_csv_of_orders_is_refused() {
        refused("Handle,Title\n".getBytes(StandardCharsets.UTF_8), false, "unknown-csv-format");
        refused("a".getBytes(StandardCharsets.UTF_8), false, "unknown-csv-format");
        refused("  ".getBytes(StandardCharsets.UTF_8), false, "empty-file");
    }

    @Test
    void other_encodings_packed_files_and_lists_are_refused() {
        refused("id,total\n".getBytes(StandardCharsets.UTF_16), false, "file-not-utf8");
        refused("id,total\n".getBytes(StandardCharsets.UTF_16LE), false, "file-not-utf8");
        refused("id,total\n".getBytes(StandardCharsets.UTF_16BE), false, "file-not-utf8");
        refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, true, "file-not-text");
        refused(new byte[] {'P', 'K', 3, 4}, false, "file-not-text");
        refused("[{}]".getBytes(StandardCharsets.UTF_8), true, "not-ndjson");
        refused(" \n".getBytes(StandardCharsets.UTF_8), true, "empty-file");
        refused(new byte[0], true, "empty-file");
    }

    @Test
    void a_header_that_names_a_column_twice_is_refused_and_a_blank_one_is_none() {
        refused("id,quantity,ID\n1,2,3\n".getBytes(StandardCharsets.UTF_8), false, "column-twice");
        assertThat(csv("id,quantity,,\n").header().names()).hasSize(4);
    }

    @Test
    void a_header_may_be_all_of_a_file() {
        FileStart start = csv("id,quantity");
        assertThat(start.format()).isEqualTo(OrderFileFormat.CSV);
        assertThat(start.bytes()).hasSize(11);
        refused("id,\"quantity".getBytes(StandardCharsets.UTF_8), false, "unknown-csv-format");
    }
}
