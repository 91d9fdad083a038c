package dev.comptoir.orders.logo.domain;

import java.nio.ByteBuffer;

/** Refuses JPEGs that are cut or that would keep a reader busy. */
final class JpegScans {

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    /** Each goes over all pixels again: real ones have a dozen, and thousands fit into a file. */
    private static final int MOST = 100;

    private JpegScans() {}

    /** Among pixels no such pairs of bytes stand by chance. Readers take a cut picture and make the rest of it grey. */
    static void check(ByteBuffer bytes) {
        int scans = 0;
        boolean isEnded = false;
        for (int at = 0; at < bytes.limit() - 1; at++) {
            int marker = (bytes.get(at) & 0xff) == 0xff ? bytes.get(at + 1) & 0xff : 0;
            if (marker == SCAN) {
                scans++;
                isEnded = false;
            }
            isEnded |= marker == END;
        }
        if (scans > MOST || !isEnded) {
            throw LogoProblem.unreadable();
        }
    }
}
