package dev.comptoir.campaigns.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateComparisonTest {

    private static VariantFigures figures(TemplateVariant variant, long sent, long clicked, long recovered) {
        return new VariantFigures(variant, sent, clicked, recovered, recovered * 1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "30,5,3,30,5,2,A",
        "30,5,2,30,5,3,B",
        // a larger part of fewer mails, not the larger number
        "100,5,9,50,5,5,B",
        // alike in carts that came back: the links decide
        "100,20,10,50,11,5,B",
        "100,20,10,50,10,5,",
        "29,9,9,300,1,0,",
        "300,9,9,29,1,0,"
    })
    void the_better_part_wins_and_too_few_mails_say_nothing(
            long sentA,
            long clickedA,
            long recoveredA,
            long sentB,
            long clickedB,
            long recoveredB,
            TemplateVariant winner) {
        TemplateComparison test = TemplateComparison.of(List.of(
                figures(TemplateVariant.B, sentB, clickedB, recoveredB),
                figures(TemplateVariant.A, sentA, clickedA, recoveredA)));

        assertThat(test.winner().orElse(null)).isEqualTo(winner);
    }

    @Test
    void a_template_that_was_never_sent_has_nothing() {
        TemplateComparison test = TemplateComparison.of(List.of(figures(TemplateVariant.A, 40, 4, 4)));

        assertThat(test.b()).isEqualTo(figures(TemplateVariant.B, 0, 0, 0));
        assertThat(test.winner()).isEmpty();
    }
}
