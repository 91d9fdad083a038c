package dev.comptoir.catalog.productimport.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** Rows one behind the other on disk: of each only where it begins is held. Blocking; for one thread at a time. */
final class RowFile {

    private static final int PIECE = 16 * 1024;
    private static final int HEAD = 2 * Integer.BYTES;

    private final FileChannel disk = TempFile.open();
    private final Header header;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private int[] ends = new int[1024];
    private int size;
    private byte[] read = {};
    private int readFrom;

    RowFile(Header header) {
        this.header = header;
    }

    Header header() {
        return header;
    }

    int size() {
        return size;
    }

    void add(Row row) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        byte[] packed = row.packed();
        unwritten.writeBytes(ByteBuffer.allocate(HEAD)
                .putInt(row.number())
                .putInt(row.size())
                .array());
        unwritten.writeBytes(packed);
        ends[size] = start(size) + HEAD + packed.length;
        size++;
        if (unwritten.size() > PIECE) {
            write();
        }
    }

    Row row(int index) {
        int from = start(index);
        int length = bytes(index);
        if (from < readFrom || from + length > readFrom + read.length) {
            read(from, Math.max(length, PIECE));
        }
        ByteBuffer row = ByteBuffer.wrap(read, from - readFrom, length);
        int number = row.getInt();
        int cells = row.getInt();
        byte[] packed = new byte[row.remaining()];
        row.get(packed);
        return new Row(number, header, cells, packed);
    }

    /** How much of the disk the row takes. */
    int bytes(int index) {
        return ends[index] - start(index);
    }

    /** Some of its rows, each read when it is asked for. */
    List<Row> rows(int... indexes) {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return row(indexes[index]);
            }

            @Override
            public int size() {
                return indexes.length;
            }
        };
    }

    void close() {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private void write() {
        try {
            ByteBuffer piece = ByteBuffer.wrap(unwritten.toByteArray());
            while (piece.hasRemaining()) {
                disk.write(piece);
            }
            unwritten.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(int from, int length) {
        write();
        try {
            ByteBuffer piece = ByteBuffer.wrap(new byte[Math.min(length, ends[size - 1] - from)]);
            int got = 0;
            while (got >= 0 && piece.hasRemaining()) {
                got = disk.read(piece, (long) from + piece.position());
            }
            read = piece.array();
            readFrom = from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
