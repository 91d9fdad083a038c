package dev.comptoir.orders.script;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/** Writes what runs from the right in the order in which it is drawn, from the left; numbers in it stay as they are. */
public final class RightToLeft implements BidiReorderer {

    private static final String MIRRORED = "()[]{}<>«»‹›";

    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = text.isEmpty() ? 0 : bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 1 ? reversed(run) : run;
        }
        if (count > 1) {
            Bidi.reorderVisually(levels, 0, runs, 0, count);
        }
        return String.join("", runs);
    }

    /** Signs stay behind the letter they stand on. */
    private static String reversed(String run) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(run);
        StringBuilder reversed = new StringBuilder(run.length());
        int end = letters.last();
        for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
            String letter = run.substring(start, end);
            int mirrored = MIRRORED.indexOf(letter);
            reversed.append(mirrored < 0 ? letter : MIRRORED.substring(mirrored ^ 1, (mirrored ^ 1) + 1));
            end = start;
        }
        return reversed.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
