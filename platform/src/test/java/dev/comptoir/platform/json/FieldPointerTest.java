package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldPointerTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Line(@Max(3) int quantity, List<@NotNull String> tags) {}

    record Body(
            @Size(max = 3) String name,
            List<@Valid Line> lines,
            Map<@Size(max = 2) String, @Size(max = 3) String> texts,
            Map<String, @Valid Line> named,
            Set<@Size(max = 2) String> words) {}

    static final class Shop {
        public void place(@Valid Body request) {
            assertThat(request).isNotNull();
        }
    }

    private static String pointer(Body body) {
        return VALIDATOR.validate(body).stream()
                .map(broken -> FieldPointer.of(broken.getPropertyPath()))
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    private static Body body(List<Line> lines, Map<String, String> texts, Map<String, Line> named) {
        return new Body("tea", lines, texts, named, Set.of());
    }

    private static Line line(String... tags) {
        return new Line(1, Arrays.asList(tags));
    }

    @Test
    void names_fields_places_in_lists_and_names_in_maps() {
        assertThat(pointer(new Body("long", List.of(), Map.of(), Map.of(), Set.of())))
                .isEqualTo("/name");
        assertThat(pointer(body(List.of(line(), new Line(4, List.of())), Map.of(), Map.of())))
                .isEqualTo("/lines/1/quantity");
        assertThat(pointer(body(List.of(line("a", null)), Map.of(), Map.of()))).isEqualTo("/lines/0/tags/1");
        assertThat(pointer(body(List.of(), Map.of(), Map.of("fr", new Line(4, List.of())))))
                .isEqualTo("/named/fr/quantity");
    }

    @Test
    void what_is_wrong_with_an_entry_of_a_map_is_pointed_at_with_its_name() {
        assertThat(pointer(body(List.of(), Map.of("fr", "long"), Map.of()))).isEqualTo("/texts/fr");
        assertThat(pointer(body(List.of(), Map.of("xx-bad-", "ok"), Map.of()))).isEqualTo("/texts/xx-bad-");
        assertThat(pointer(body(List.of(), Map.of("a/b.c~", "ok"), Map.of()))).isEqualTo("/texts/a~1b.c~0");
    }

    @Test
    void knows_no_method_and_no_parameter() throws NoSuchMethodException {
        Object[] arguments = {body(List.of(line("a", null)), Map.of(), Map.of())};
        assertThat(VALIDATOR
                        .forExecutables()
                        .validateParameters(new Shop(), Shop.class.getMethod("place", Body.class), arguments))
                .extracting(broken -> FieldPointer.of(broken.getPropertyPath()))
                .containsExactly("/lines/0/tags/1");
    }
}
