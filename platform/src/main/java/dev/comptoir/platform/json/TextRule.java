package dev.comptoir.platform.json;

/** Which characters a text of a request may have. */
public enum TextRule {

    /** A name, a subject, a code: nothing that breaks the line or turns the direction of writing. */
    ONE_LINE("a control character, a line break or half a surrogate pair") {
        @Override
        boolean isRefused(int character) {
            return Character.isISOControl(character) || isSeparator(character) || isDirection(character);
        }
    },

    /** A message: line breaks and tabs are part of it, and so may be the direction of writing. */
    LINES("a control character or half a surrogate pair") {
        @Override
        boolean isRefused(int character) {
            return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        }
    };

    private final String refused;

    TextRule(String refused) {
        this.refused = refused;
    }

    abstract boolean isRefused(int character);

    /** In words, for the refusal. */
    public String refused() {
        return refused;
    }

    public boolean allows(String text) {
        return text.codePoints().noneMatch(character -> isHalf(character) || isRefused(character));
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isSeparator(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    /** Embeddings, overrides and isolates, which show a text in another order than it has. */
    private static boolean isDirection(int character) {
        return character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
    }
}
