package dev.comptoir.files.file.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import java.util.function.IntUnaryOperator;

/**
 * How licence keys of a file are made: {@code ?} stands for a letter or digit that cannot be mistaken for another, {@code #} for
 * a digit, everything else for itself.
 */
public record KeyPattern(String text) {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int DIGITS = 10;

    /** So few could be guessed, or run out. */
    private static final int FEWEST_OPEN = 10;

    public KeyPattern {
        check(text);
    }

    /** Refuses what leaves too little open. */
    static void check(String text) {
        long open = text.chars().filter(each -> each == '?' || each == '#').count();
        if (open < FEWEST_OPEN) {
            throw RULE_BROKEN
                    .refusal(
                            "licence-key-pattern-too-short",
                            "A pattern has at least %s places that change: ? for a letter or digit, # for a digit.",
                            FEWEST_OPEN)
                    .at("/licenceKeyPattern");
        }
    }

    /** @param random gives a number from 0 to below its argument, which nobody can guess */
    public String next(IntUnaryOperator random) {
        StringBuilder key = new StringBuilder(text.length());
        for (char each : text.toCharArray()) {
            key.append(
                    switch (each) {
                        case '?' -> LETTERS_AND_DIGITS.charAt(random.applyAsInt(LETTERS_AND_DIGITS.length()));
                        case '#' -> (char) ('0' + random.applyAsInt(DIGITS));
                        default -> each;
                    });
        }
        return key.toString();
    }
}
