package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Money;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

    private static final Parcel PARCEL = new Parcel(
            "Tea",
            "From a garden",
            Money.parse("4.90", "EUR"),
            Map.of("Size", "M", "Color", "red"),
            List.of("a"),
            true);

    private final MergePatch patches =
            new MergePatch(strict(), Validation.buildDefaultValidatorFactory().getValidator());

    record Parcel(
            @NotNull @Size(min = 1, max = 10) String name,
            String note,
            Money price,
            Map<String, @Size(max = 3) String> options,
            List<@Size(max = 3) String> tags,
            Boolean taxable) {}

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private Parcel patched(String patch) {
        return patches.apply(PARCEL, patch, Parcel.class).await().indefinitely();
    }

    @Test
    void leaves_what_the_patch_does_not_name() {
        assertThat(patched("{}")).isEqualTo(PARCEL);
        assertThat(patched("{\"name\":\"Mint\"}"))
                .isEqualTo(new Parcel("Mint", PARCEL.note(), PARCEL.price(), PARCEL.options(), PARCEL.tags(), true));
    }

    @Test
    void clears_a_field_that_is_null() {
        assertThat(patched("{\"note\":null,\"price\":null,\"taxable\":null}"))
                .isEqualTo(new Parcel("Tea", null, null, PARCEL.options(), PARCEL.tags(), null));
    }

    @Test
    void refuses_to_clear_what_cannot_be_empty() {
        assertThatThrownBy(() -> patched("{\"name\":null}"))
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid-request"))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/name"));
    }

    @Test
    void merges_objects_and_replaces_lists() {
        Parcel parcel = patched("{\"options\":{\"Size\":null,\"Fit\":\"xl\"},\"tags\":[\"b\",\"c\"]}");
        assertThat(parcel.options()).isEqualTo(Map.of("Color", "red", "Fit", "xl"));
        assertThat(parcel.tags()).containsExactly("b", "c");
        assertThat(patched("{\"price\":{\"amount\":\"5.10\"}}").price()).isEqualTo(Money.parse("5.10", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":{}}",
                "{\"note\":{\"a\":null}}",
                "{\"taxable\":{}}",
                "{\"tags\":{}}",
                "{\"options\":\"red\"}",
                "{\"options\":{\"Size\":{}}}",
                "{\"name\":7}",
                "{\"name\":[]}"
            })
    void refuses_a_value_of_another_shape_as_a_client_fault(String patch) {
        assertThatThrownBy(() -> patched(patch)).hasCauseInstanceOf(MismatchedInputException.class);
    }

    @Test
    void refuses_fields_it_does_not_know_also_when_they_are_cleared() {
        assertThatThrownBy(() -> patched("{\"nmae\":\"x\"}")).hasCauseInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> patched("{\"nmae\":null}")).hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "3"})
    void refuses_what_is_no_object(String patch) {
        assertThatThrownBy(() -> patched(patch))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("one JSON object");
    }

    @Test
    void points_into_lists_and_maps() {
        assertThatThrownBy(() -> patched("{\"tags\":[\"b\",\"long one\"],\"options\":{\"Fit\":\"long one\"}}"))
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/tags/1", "/options/Fit"));
    }
}
