package dev.comptoir.orders.orderimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Cuts what comes of a file into pieces of one size, so that any place of it is found by counting. */
final class FilePieces {

    static final int SIZE = 1024 * 1024;

    private final byte[] piece = new byte[SIZE];
    private int filled;

    /** The pieces that are full now. */
    List<byte[]> add(byte[] bytes) {
        List<byte[]> full = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int part = Math.min(SIZE - filled, bytes.length - at);
            System.arraycopy(bytes, at, piece, filled, part);
            filled += part;
            at += part;
            if (filled == SIZE) {
                full.add(piece.clone());
                filled = 0;
            }
        }
        return full;
    }

    /** The last piece, which is smaller; empty when the file ends with a full one. */
    byte[] rest() {
        byte[] rest = new byte[filled];
        System.arraycopy(piece, 0, rest, 0, filled);
        filled = 0;
        return rest;
    }

    static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
