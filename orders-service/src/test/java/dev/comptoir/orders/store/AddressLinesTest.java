package dev.comptoir.orders.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.platform.mail.Language;
import org.junit.jupiter.api.Test;

class AddressLinesTest {

    @Test
    void what_is_missing_or_blank_leaves_neither_a_line_nor_a_blank() {
        AddressV1 address = new AddressV1("Li Wei", "", "1 Queen's Road", null, "", "Central", null, "HK", null);

        assertThat(AddressLines.of(address, Language.ENGLISH))
                .containsExactly("Li Wei", "1 Queen's Road", "Central", "Hong Kong SAR China");
    }
}
