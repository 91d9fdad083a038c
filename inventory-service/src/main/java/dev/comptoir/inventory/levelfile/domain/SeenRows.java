package dev.comptoir.inventory.levelfile.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What the rows of a file have named so far. Of each name eight bytes of its hash are kept, 16 MB for a million: two names that
 * share them would be one in ten thousand million such files.
 */
public final class SeenRows {

    private static final int FIRST_SIZE = 256;

    private final MessageDigest digest = sha256();
    private long[] marks = new long[FIRST_SIZE];
    private int count;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False when it was there. */
    boolean add(String name) {
        long mark = mark(name);
        int place = place(marks, mark);
        if (marks[place] == mark) {
            return false;
        }
        marks[place] = mark;
        count++;
        grow();
        return true;
    }

    void addAll(List<String> names) {
        names.forEach(this::add);
    }

    boolean contains(String name) {
        long mark = mark(name);
        return marks[place(marks, mark)] == mark;
    }

    /** Never 0, which marks a free place. */
    private long mark(String name) {
        long mark = ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8))).getLong();
        return mark == 0 ? 1 : mark;
    }

    /** Where it stands, or the free place where it would. */
    private static int place(long[] marks, long mark) {
        int place = (int) mark & marks.length - 1;
        while (marks[place] != 0 && marks[place] != mark) {
            place = place + 1 & marks.length - 1;
        }
        return place;
    }

    private void grow() {
        if (count * 2 <= marks.length) {
            return;
        }
        long[] larger = new long[marks.length * 2];
        for (long mark : marks) {
            if (mark != 0) {
                larger[place(larger, mark)] = mark;
            }
        }
        marks = larger;
    }
}
