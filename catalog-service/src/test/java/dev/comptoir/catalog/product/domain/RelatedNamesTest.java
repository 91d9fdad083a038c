package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelatedNamesTest {

    private static final ProductIdentity SELF = new ProductIdentity(new UUID(0, 1), "tee", ProductSource.API);
    private static final UUID CUP = new UUID(0, 2);
    private static final UUID POT = new UUID(0, 3);

    private static List<String> resolved(String... names) {
        return RelatedNames.resolved(
                List.of(names), List.of(new Object[] {"cup", CUP}, new Object[] {CUP.toString(), POT}), SELF);
    }

    private static DomainException refusal(String... names) {
        return catchThrowableOfType(DomainException.class, () -> resolved(names));
    }

    @Test
    void products_are_named_by_either_id_and_stand_once_in_the_merchants_order() {
        assertThat(resolved(POT.toString(), "cup", CUP.toString())).containsExactly(POT.toString(), CUP.toString());
        assertThat(RelatedNames.ids(List.of("cup", CUP.toString(), "1-1-1-1-1")))
                .containsExactly(CUP);
    }

    @Test
    void a_product_never_stands_beside_itself() {
        for (String name : List.of("tee", SELF.id().toString())) {
            DomainException refused = refusal("cup", name);
            assertThat(refused.code()).isEqualTo("related-to-itself");
            assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/relatedProducts/1");
        }
    }

    @Test
    void names_of_no_product_are_refused_all_at_once() {
        DomainException refused = refusal("nope", "cup", "gone");
        assertThat(refused.code()).isEqualTo("unknown-related-product");
        assertThat(refused.details()).containsEntry("products", List.of("nope", "gone"));
    }
}
