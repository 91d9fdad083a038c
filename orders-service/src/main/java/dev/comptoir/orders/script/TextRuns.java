package dev.comptoir.orders.script;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into what runs from the left and what runs from the right, with the numbers and signs that belong to it. */
public final class TextRuns implements BidiSplitter {

    private List<BidiTextRun> runs = List.of();

    /** Whether a text has letters that run from the right. */
    public static boolean runsFromTheRight(String text) {
        return text.chars().anyMatch(letter -> letter >= 0x0590 && isFromTheRight(letter));
    }

    private static boolean isFromTheRight(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    @Override
    public void setParagraph(String text, byte direction) {
        List<BidiTextRun> found = new ArrayList<>();
        if (!text.isEmpty()) {
            Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int start = 0;
            for (int end = 1; end <= text.length(); end++) {
                if (end == text.length() || isRight(bidi, end) != isRight(bidi, start)) {
                    found.add(new BidiTextRun(start, end - start, isRight(bidi, start) ? RTL : LTR));
                    start = end;
                }
            }
        }
        runs = found;
    }

    private static boolean isRight(Bidi bidi, int at) {
        return bidi.getLevelAt(at) > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    /** Every paper is set from the left. */
    @Override
    public byte getBaseDirection(String text) {
        return LTR;
    }
}
