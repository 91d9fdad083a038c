package dev.comptoir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {

    private static final List<String> FIELDS = List.of("name", "price", "tags");

    private record Thing(String name, Money price, List<String> tags, long version) {}

    private static final Thing TEA = new Thing("Tea", Money.ofMinor(400, "EUR"), List.of(), 1);

    @Test
    void names_the_fields_that_differ_with_what_they_were_and_are() {
        Thing now = new Thing("Tea", Money.ofMinor(450, "EUR"), List.of("new"), 2);
        assertThat(FieldDifference.between(FIELDS, TEA, now))
                .containsExactly(
                        new FieldChangeV1(null, "price", euros("4.00"), euros("4.50")),
                        new FieldChangeV1(null, "tags", null, List.of("new")));
        assertThat(FieldDifference.between(FIELDS, TEA, TEA)).isEmpty();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    @Test
    void of_what_is_new_every_field_that_has_a_value_is_named() {
        assertThat(FieldDifference.between(FIELDS, null, TEA))
                .containsExactly(
                        new FieldChangeV1(null, "name", null, "Tea"),
                        new FieldChangeV1(null, "price", null, euros("4.00")));
    }

    @Test
    void a_field_of_a_part_has_the_id_of_the_part() {
        UUID id = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
        assertThat(FieldDifference.ofPart("things", id, List.of("name"), TEA, null))
                .containsExactly(
                        new FieldChangeV1(null, "things[0192f0c1-0000-7000-8000-000000000001].name", "Tea", null));
    }

    @Test
    void a_very_long_value_is_named_only() {
        Thing wordy = new Thing("long ".repeat(500), TEA.price(), List.of(), 2);
        assertThat(FieldDifference.between(FIELDS, TEA, wordy))
                .containsExactly(new FieldChangeV1(null, "name", null, null));
    }

    /** A message of Kafka has its bounds. */
    @Test
    void many_values_that_are_very_long_together_are_named_only() {
        FieldDifference difference = new FieldDifference();
        IntStream.range(0, 200)
                .forEach(i -> difference.and(
                        "SKU-" + i, List.of("name"), null, new Thing("x".repeat(1_900), null, List.of(), 1)));
        assertThat(difference.changes()).hasSize(200);
        assertThat(difference.changes().stream().filter(each -> each.after() != null))
                .hasSize(105);
        assertThat(difference.changes().getLast()).isEqualTo(new FieldChangeV1("SKU-199", "name", null, null));
    }
}
