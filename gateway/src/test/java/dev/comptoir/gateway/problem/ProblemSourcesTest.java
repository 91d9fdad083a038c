package dev.comptoir.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemSourcesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");

    private static List<ProblemCode> in(String source) {
        return in(source, Map.of());
    }

    private static List<ProblemCode> in(String source, Map<String, Integer> documented) {
        ProblemSources sources = new ProblemSources(documented);
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
    void a_rule_that_carries_a_documented_code_gives_its_sentence() {
        assertThat(in("""
                ON_HOLD("order-not-on-hold", "Order %1$s is not on hold.", state -> state.has(OrderFact.ON_HOLD)),
                OTHER("not-a-code", "Some text.");
                """, Map.of("order-not-on-hold", 409)))
                .containsExactly(new ProblemCode("order-not-on-hold", 409, List.of("Order … is not on hold.")));
    }

    @Test
    void a_documented_code_that_no_source_spells_out_is_listed_without_a_sentence() {
        assertThat(in("KIND.name()", Map.of("order-not-on-hold", 409)))
                .containsExactly(new ProblemCode("order-not-on-hold", 409, List.of()));
    }

    @Test
    void the_sources_of_all_programs_have_codes() throws IOException {
        assertThat(all())
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

    @Test
    void every_code_that_the_api_document_names_has_a_page() throws IOException {
        assertThat(all())
                .extracting(ProblemCode::code)
                .containsAll(namedInDocument().toList());
        assertThat(namedInDocument()).hasSizeGreaterThan(300).contains("order-not-on-hold", "quote-expired");
    }

    @Test
    void a_page_says_what_is_said_with_a_code_that_a_rule_carries() throws IOException {
        assertThat(all())
                .filteredOn(each -> each.code().equals("order-not-processed"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.status()).isEqualTo(409);
                    assertThat(each.messages()).contains("Order … is not marked as processed.");
                });
    }

    private static List<ProblemCode> all() throws IOException {
        return ListProblems.below(Path.of(".."), DOCUMENT);
    }

    /** Read as text, not as the build reads it: every word in backticks with a hyphen at a description that is one of codes. */
    private static Stream<String> namedInDocument() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line ->
                        line.contains("\"description\"") && line.matches(".*\"\\s*:\\s*\"`[a-z0-9]+-[a-z0-9-]+`.*"))
                .flatMap(line -> Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`")
                        .matcher(line)
                        .results())
                .map((MatchResult each) -> each.group(1))
                .distinct();
    }
}
