package dev.comptoir.carts.discountcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** Makes codes nobody can guess and everybody can copy: no letter that looks like a digit. */
@ApplicationScoped
class CodeLetters {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    List<String> codes(String prefix, int count) {
        return Stream.generate(() -> prefix + next()).distinct().limit(count).toList();
    }

    private String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
