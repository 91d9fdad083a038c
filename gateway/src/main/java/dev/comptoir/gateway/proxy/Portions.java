package dev.comptoir.gateway.proxy;

/**
 * How much of one answer of any size the gateway holds for a client that does not take it: people who pause a film must
 * not fill the memory, however many they are, and a few who read fast get it in large pieces.
 */
final class Portions {

    static final int LARGEST = 64 * 1024;

    private static final int FEW = 32;
    private static final int MIDDLE = 16 * 1024;
    private static final int SOME = 256;
    private static final int SMALLEST = 4 * 1024;

    private Portions() {}

    /** In bytes, by how many such answers are under way. */
    static int of(int streams) {
        if (streams <= FEW) {
            return LARGEST;
        }
        return streams <= SOME ? MIDDLE : SMALLEST;
    }
}
