package dev.comptoir.kernel.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Looks at the first bytes of a picture; what would stand behind the last one is an IndexOutOfBoundsException. */
public final class PictureBytes {

    private PictureBytes() {}

    public static boolean startsWith(ByteBuffer bytes, int at, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.limit() < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    public static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
