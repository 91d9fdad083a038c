package dev.comptoir.files.upload.domain;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SHA-256 out of {@code Content-Digest} and {@code Repr-Digest} headers (RFC 9530); other algorithms are passed over. */
public final class ContentDigest {

    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):\\s*");
    private static final int SHA256_BYTES = 32;

    private ContentDigest() {}

    /** In hex; empty when no header asks for SHA-256. Without Content-Encoding both headers mean the same bytes. */
    public static Optional<String> sha256(List<String> headers) {
        List<String> promised = headers.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(ContentDigest::member)
                .filter(member -> member.group(1).equals("sha-256"))
                .map(member -> hex(member.group(2)))
                .distinct()
                .toList();
        if (promised.size() > 1) {
            throw ContentProblem.invalidDigest();
        }
        return promised.stream().findFirst();
    }

    public static void check(Optional<String> promised, String received) {
        if (promised.isPresent() && !promised.get().equals(received)) {
            throw ContentProblem.checksumMismatch(promised.get(), received);
        }
    }

    private static Matcher member(String text) {
        Matcher member = MEMBER.matcher(text);
        if (!member.matches()) {
            throw ContentProblem.invalidDigest();
        }
        return member;
    }

    private static String hex(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == SHA256_BYTES) {
                return HexFormat.of().formatHex(bytes);
            }
        } catch (IllegalArgumentException _) {
            // Answered below like every other broken digest.
        }
        throw ContentProblem.invalidDigest();
    }
}
