package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private final ObjectMapper json = new ObjectMapper();

    WrittenTimeTest() {
        json.registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
    }

    @Test
    void a_time_is_written_with_its_zone_and_a_day_without() throws Exception {
        assertThat(json.readValue("\"2026-11-28T10:00:00+01:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-28T09:00:00Z"));
        assertThat(json.readValue("\"2026-11-28T09:00:00.123456Z\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-28T09:00:00.123456Z"));
        assertThat(json.readValue("\"2026-11-28\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(json.readValue("null", Instant.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "5.5",
                "1796000000123",
                "[2026,11,28]",
                "true",
                "{}",
                "\"5\"",
                "\"\"",
                "\" 2026-11-28T09:00:00Z \"",
                "\"2026-11-28\"",
                "\"2026-11-28T09:00:00\"",
                "\"+99999-01-01T00:00:00Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\""
            })
    void what_is_not_written_so_is_no_time(String body) {
        assertThatThrownBy(() -> json.readValue(body, Instant.class)).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20800",
                "[2027,1,1]",
                "\"2027-01-01T10:00:00\"",
                "\" 2027-01-01 \"",
                "\"2027-1-1\"",
                "\"+12027-01-01\"",
                "\"2027-02-29\""
            })
    void what_is_not_written_so_is_no_day(String body) {
        assertThatThrownBy(() -> json.readValue(body, LocalDate.class)).isInstanceOf(MismatchedInputException.class);
    }
}
