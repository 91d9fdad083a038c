package dev.comptoir.catalog.productimport.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number for each of many names: of a name only a digest is kept, so that a file's names take the same whatever their length. */
final class Names {

    /** Of a name that is not known. */
    static final int NONE = -1;

    private static final int FIRST = 1024;

    private final MessageDigest digest = sha256();
    private long[] keys = new long[FIRST];
    private int[] numbers = new int[FIRST];
    private int size;

    /** Gives the number that counts from here on: the one the name has already, else this. */
    int putIfAbsent(String name, int number) {
        if (size * 5L > keys.length * 4L) {
            grow();
        }
        long key = key(name);
        int place = place(key);
        if (keys[place] == 0) {
            keys[place] = key;
            numbers[place] = number;
            size++;
        }
        return numbers[place];
    }

    int get(String name) {
        long key = key(name);
        int place = place(key);
        return keys[place] == key ? numbers[place] : NONE;
    }

    boolean contains(String name) {
        return get(name) != NONE;
    }

    /** Where the key is, or would be. */
    private int place(long key) {
        int place = (int) key & keys.length - 1;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] before = keys;
        int[] numbersBefore = numbers;
        keys = new long[before.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                keys[place] = before[i];
                numbers[place] = numbersBefore[i];
            }
        }
    }

    /** Never zero, which is no name. */
    private long key(String name) {
        long key = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return key == 0 ? 1 : key;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
