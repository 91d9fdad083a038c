package dev.comptoir.files.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownContentTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x,y\", \"abc\"", "\"x\",W/\"abc\"", "*", " * "})
    void a_content_is_known_by_its_tag_alone_or_among_others(String header) {
        assertThat(KnownContent.isNamed(header, ETAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"ab\"", "\"abcd\"", "\"*\"", "\"abc"})
    void another_tag_or_none_is_of_another_content(String header) {
        assertThat(KnownContent.isNamed(header, ETAG)).isFalse();
    }

    @Test
    void who_asks_for_no_tag_knows_nothing() {
        assertThat(KnownContent.isNamed(null, ETAG)).isFalse();
    }
}
