package dev.comptoir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.shared.FieldRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com",
                "jane+shop@example.co.uk",
                "o'brien@example.com",
                "zoë@exämple.fr",
                "用户@例え.jp",
                "jean@例え.テスト",
                "jean..dupont@docomo.ne.jp",
                "jean.@docomo.ne.jp"
            })
    void addresses_that_people_have_are_taken(String email) {
        assertThat(email).matches(FieldRules.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean@gmail..com",
                "jean@.example.com",
                "jean@-example.com",
                "jean@example-.com",
                "jean@example.c",
                "jean@example",
                "mailto:jean@example.com",
                "jean(home)@example.com",
                "a[b]@example.com",
                "jean:x@example.com",
                "jean\\dupont@example.com",
                "jean@example.com\u00a0",
                "jean\u200b@example.com",
                "jean@exa\u200bmple.com",
                "jean @example.com",
                "jean@a@example.com",
                "jean@abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm.com"
            })
    void typing_errors_and_invisible_characters_are_refused(String email) {
        assertThat(email).doesNotMatch(FieldRules.EMAIL);
    }
}
