package dev.comptoir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProblemTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    record Body(Instant dueAt, LocalDate day) {}

    private static Problem problem(String body) {
        try {
            throw new AssertionError("read: " + MAPPER.readValue(body, Body.class));
        } catch (JsonProcessingException failure) {
            return JsonProblem.of(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-11-28T09:00:00\"", "\"tomorrow\"", "{}", "true"})
    void what_is_no_time_is_told_how_one_looks(String value) {
        Problem problem = problem("{\"dueAt\":%s}".formatted(value));
        assertThat(problem.detail())
                .isEqualTo("The value must be an RFC 3339 time with its zone, for example 2026-11-28T09:00:00Z.");
        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/dueAt");
    }

    @Test
    void what_is_no_day_is_told_how_one_looks() {
        assertThat(problem("{\"day\":\"28/11/2026\"}").detail())
                .isEqualTo("The value must be a date, for example 2026-11-28.");
    }
}
