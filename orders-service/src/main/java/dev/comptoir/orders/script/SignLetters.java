package dev.comptoir.orders.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters a sign stands for that a font draws in place of several; the font itself only says what it draws for which. */
public final class SignLetters {

    private final Map<Integer, String> letters = new HashMap<>();
    private final CmapLookup single;

    private SignLetters(CmapLookup single) {
        this.single = single;
    }

    /** By the number of the sign in the font. */
    public static Map<Integer, String> of(ScriptFont font) {
        try (TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(font.stream()))) {
            SignLetters signs = new SignLetters(file.getUnicodeCmapLookup());
            while (signs.addAll(file.getGsubData())) {
                // Signs are drawn in place of signs: until none is left whose parts are not known.
            }
            return Map.copyOf(signs.letters);
        } catch (IOException e) {
            throw new UncheckedIOException("A font cannot be read", e);
        }
    }

    private boolean addAll(GsubData substitutions) {
        int before = letters.size();
        substitutions.getSupportedFeatures().forEach(name -> add(substitutions.getFeature(name)));
        return letters.size() > before;
    }

    private void add(ScriptFeature feature) {
        for (List<Integer> parts : feature.getAllGlyphIdsForSubstitution()) {
            Integer sign = feature.getReplacementForGlyphs(parts);
            if (letter(sign) == null && parts.stream().allMatch(part -> letter(part) != null)) {
                letters.put(sign, parts.stream().map(this::letter).collect(Collectors.joining()));
            }
        }
    }

    private String letter(int sign) {
        List<Integer> own = single.getCharCodes(sign);
        return own == null ? letters.get(sign) : Character.toString(own.getFirst());
    }
}
