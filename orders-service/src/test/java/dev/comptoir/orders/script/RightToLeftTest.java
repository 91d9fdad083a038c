package dev.comptoir.orders.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    private final RightToLeft rightToLeft = new RightToLeft();

    private static List<String> runs(String text) {
        TextRuns runs = new TextRuns();
        runs.setParagraph(text, BidiSplitter.LTR);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < runs.countTextRuns(); i++) {
            int start = runs.getVisualRun(i).getStart();
            String run = text.substring(start, start + runs.getVisualRun(i).getLength());
            found.add((runs.getVisualRun(i).getDirection() == BidiSplitter.RTL ? "R:" : "L:") + run);
        }
        return found;
    }

    @Test
    void words_are_drawn_from_the_right_and_numbers_between_them_from_the_left() {
        assertThat(rightToLeft.reorderRTLTextToLTR("\u05d0\u05d1 250 (\u05d2)")).isEqualTo("(\u05d2) 250 \u05d1\u05d0");
        assertThat(rightToLeft.reorderRTLTextToLTR("")).isEmpty();
    }

    @Test
    void signs_stay_on_their_letter() {
        assertThat(rightToLeft.reorderRTLTextToLTR("\u05d1\u05b8\u05d2")).isEqualTo("\u05d2\u05d1\u05b8");
    }

    @Test
    void letters_join_as_their_neighbours_do() {
        // beh alone; beh alef beh: beginning, end, alone; beh beh beh: beginning, middle, end.
        assertThat(rightToLeft.shapeText("\u0628")).isEqualTo("\ufe8f");
        assertThat(rightToLeft.shapeText("\u0628\u0627\u0628")).isEqualTo("\ufe91\ufe8e\ufe8f");
        assertThat(rightToLeft.shapeText("\u0628\u0628\u0628")).isEqualTo("\ufe91\ufe92\ufe90");
        // A sign on the first letter does not part it from the next.
        assertThat(rightToLeft.shapeText("\u0628\u064e\u0628")).isEqualTo("\ufe91\u064e\ufe90");
        // Persian peh, and Latin letters that stay.
        assertThat(rightToLeft.shapeText("\u067e\u0628 x")).isEqualTo("\ufb58\ufe90 x");
    }

    @Test
    void lam_and_alef_are_one_sign() {
        assertThat(rightToLeft.shapeText("\u0644\u0627")).isEqualTo("\ufefb");
        assertThat(rightToLeft.shapeText("\u0628\u0644\u0627")).isEqualTo("\ufe91\ufefc");
    }

    @Test
    void a_text_is_parted_where_its_direction_changes_and_nowhere_else() {
        assertThat(runs("Tea")).containsExactly("L:Tea");
        assertThat(runs("")).isEmpty();
        assertThat(runs("A \u05d0\u05d1 B")).containsExactly("L:A ", "R:\u05d0\u05d1", "L: B");
        assertThat(runs("\u05d0\u05d1 250 (\u05d2)")).containsExactly("R:\u05d0\u05d1 250 (\u05d2)");
    }

    @Test
    void only_what_needs_it_is_looked_at() {
        assertThat(TextRuns.runsFromTheRight("Th\u00e9 \u0939 \u65e5")).isFalse();
        assertThat(TextRuns.runsFromTheRight("a \u0642")).isTrue();
        assertThat(TextRuns.runsFromTheRight("a \u05d0")).isTrue();
    }

    @Test
    void a_font_is_read_for_its_letters_only() {
        assertThat(ScriptFont.HEBREW.isNeeded("\u05d0")).isTrue();
        assertThat(ScriptFont.ARABIC.isNeeded("\u05d0")).isFalse();
        assertThat(ScriptFont.ARABIC.isNeeded("\u0642")).isTrue();
        assertThat(ScriptFont.DEVANAGARI.isNeeded("\u0939")).isTrue();
        assertThat(ScriptFont.MORE.isNeeded("\u0642 \u0939 \u05d0")).isFalse();
        assertThat(ScriptFont.MORE.isNeeded("\u65e5")).isTrue();
        assertThat(ScriptFont.MORE.isNeeded("\ud55c")).isTrue();
    }
}
