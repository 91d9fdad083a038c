package dev.comptoir.files.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "song.mp3|attachment; filename=\"song.mp3\"; filename*=UTF-8''song.mp3",
                "été à Noël.pdf|attachment; filename=\"ete a Noel.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9%20%C3%A0%20No%C3%ABl.pdf",
                "音楽.zip|attachment; filename=\"__.zip\"; filename*=UTF-8''%E9%9F%B3%E6%A5%BD.zip",
                "a\"b;c%d.txt|attachment; filename=\"a_b_c_d.txt\"; filename*=UTF-8''a%22b%3Bc%25d.txt",
                "it's (1)*.txt|attachment; filename=\"it's (1)*.txt\"; filename*=UTF-8''it%27s%20%281%29%2A.txt"
            })
    void writes_a_name_for_old_and_new_clients(String name, String header) {
        assertThat(AttachmentName.header(name)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\"; filename=\"b", "a\\\"b", "a\u0000b", "\uD800", "\uD83C\uDFB5"})
    void lets_no_name_break_out_of_the_header(String name) {
        String header = AttachmentName.header(name);
        assertThat(header)
                .matches("attachment; filename=\"[ -!#-\\[\\]-~]+\"; filename\\*=UTF-8''[!#$&+.^_`|~A-Za-z0-9%-]+");
    }

    @Test
    void never_leaves_the_name_empty() {
        assertThat(AttachmentName.header("\u0301")).startsWith("attachment; filename=\"download\"");
    }
}
