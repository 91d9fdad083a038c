package dev.comptoir.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemSourcesTest {

    private static List<ProblemCode> in(String source) {
        ProblemSources sources = new ProblemSources();
        sources.read(source);
        return sources.codes().toList();
    }

    @Test
    void a_refusal_gives_its_code_its_status_and_its_sentence() {
        assertThat(in("""
                return RULE_BROKEN
                        .refusal(
                                "too-many-keys",
                                "There are %s keys already. Revoke those"
                                        + " nobody uses.",
                                most)
                        .with("most", most);
                """))
                .containsExactly(new ProblemCode(
                        "too-many-keys", 422, List.of("There are … keys already. Revoke those nobody uses.")));
    }

    @Test
    void exceptions_and_problems_are_found_too_and_sentences_of_one_code_are_gathered() {
        assertThat(in("""
                throw new DomainException("stale-version", Kind.PRECONDITION_FAILED, "This was changed.", Map.of());
                Problem.of(404, "not-found", "There is nothing here.");
                Problem.of(404, "not-found", "There is \\"nothing\\" there.");
                problem(414, "address-too-long", detail);
                """))
                .containsExactly(
                        new ProblemCode("address-too-long", 414, List.of()),
                        new ProblemCode(
                                "not-found", 404, List.of("There is \"nothing\" there.", "There is nothing here.")),
                        new ProblemCode("stale-version", 412, List.of("This was changed.")));
    }

    @Test
    void the_sources_of_all_programs_have_codes() throws IOException {
        assertThat(ListProblems.below(Path.of("..")))
                .extracting(ProblemCode::code)
                .contains(
                        "scope-missing",
                        "malformed-json",
                        "idempotency-key-reused",
                        "tax-rate-place-taken",
                        "webhook-endpoint-not-found",
                        "address-too-long",
                        "insufficient-stock");
    }
}
