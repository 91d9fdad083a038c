package dev.comptoir.carts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;

/** What clients see that sent one Idempotency-Key at the same time. */
public final class Replays {

    private Replays() {}

    /** All got the answer of the one whose request had its effect. */
    public static void assertOneEffect(List<Response> answers, int status) {
        assertThat(answers).extracting(Response::statusCode).containsOnly(status);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
    }
}
