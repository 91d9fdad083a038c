package dev.comptoir.files.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 bytes, 1 octets",
        "999, 999 bytes, 999 octets",
        "1000, 1 kB, 1 ko",
        "1500, 1.5 kB, '1,5 ko'",
        "12345678, 12 MB, 12 Mo",
        "5368709120, 5.4 GB, '5,4 Go'",
        "20000000000000, '20,000 GB', 20\u202f000 Go"
    })
    void is_said_as_people_read_it(long bytes, String english, String french) {
        assertThat(FileSize.text(bytes, Locale.ENGLISH)).isEqualTo(english.replaceFirst(" (?=\\D+$)", "\u00a0"));
        assertThat(FileSize.text(bytes, Locale.FRENCH)).isEqualTo(french.replaceFirst(" (?=\\D+$)", "\u00a0"));
    }
}
