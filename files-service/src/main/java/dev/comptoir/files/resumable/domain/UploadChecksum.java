package dev.comptoir.files.resumable.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The checksum that one part of an upload promises: {@code sha256 <base64>}. */
public final class UploadChecksum {

    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256", "md5", "MD5");

    /** What servers say they take. */
    public static final String NAMES = "sha1,sha256,md5";

    private final MessageDigest digest;
    private final byte[] promised;

    private UploadChecksum(MessageDigest digest, byte[] promised) {
        this.digest = digest;
        this.promised = promised;
    }

    /** Empty when no header asks for a check. */
    public static Optional<UploadChecksum> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +");
        String algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length != 2) {
            throw UploadProblem.invalidChecksum(NAMES);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] promised = Base64.getDecoder().decode(parts[1]);
            if (promised.length == digest.getDigestLength()) {
                return Optional.of(new UploadChecksum(digest, promised));
            }
        } catch (IllegalArgumentException _) {
            // Answered below like every other broken checksum.
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        throw UploadProblem.invalidChecksum(NAMES);
    }

    /** Takes in the bytes in their order. */
    public void update(byte[] bytes) {
        digest.update(bytes);
    }

    /** Refuses what was taken in when it is not what was promised; asked once. */
    public void check() {
        if (!MessageDigest.isEqual(digest.digest(), promised)) {
            throw new ChecksumMismatch();
        }
    }
}
