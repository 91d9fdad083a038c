package dev.comptoir.files.file.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;

class KeyPatternTest {

    @Test
    void makes_keys_of_letters_that_cannot_be_mistaken_and_digits() {
        assertThat(new KeyPattern("SHOP-????-####-??").next(_ -> 0)).isEqualTo("SHOP-AAAA-0000-AA");
        assertThat(new KeyPattern("????-????-####").next(bound -> bound - 1)).isEqualTo("9999-9999-9999");
        for (int i = 0; i < 32; i++) {
            int letter = i;
            assertThat(new KeyPattern("??????????").next(_ -> letter)).doesNotContain("O", "0", "I", "1");
        }
    }

    @Test
    void refuses_what_leaves_too_little_open() {
        assertThatThrownBy(() -> new KeyPattern("SHOP-????-####-?"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("licence-key-pattern-too-short"));
    }
}
