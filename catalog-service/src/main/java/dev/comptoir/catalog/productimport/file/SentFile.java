package dev.comptoir.catalog.productimport.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A product file as it was sent: packed on disk, so that its bytes are never held at once. Blocking. */
public final class SentFile {

    private static final int PIECE = 16 * 1024;

    private final FileChannel disk = TempFile.open();
    private final MessageDigest digest = sha256();
    private final GZIPOutputStream packed;
    private final List<RowFile> rows = new ArrayList<>();

    public SentFile() {
        try {
            packed = new GZIPOutputStream(Channels.newOutputStream(disk), PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives how many bytes were added. */
    public int add(byte[] bytes) {
        try {
            digest.update(bytes);
            packed.write(bytes);
            return bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is added from here on; gives what tells the file from others. */
    public String end() {
        try {
            packed.finish();
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its first byte on, as often as it is asked for, one after the other. */
    InputStream open() {
        try {
            disk.position(0);
            return new GZIPInputStream(new LeftOpen(Channels.newInputStream(disk)), PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Room for rows, which goes with the file. */
    RowFile rows(Header header) {
        RowFile made = new RowFile(header);
        rows.add(made);
        return made;
    }

    /** What was sent is needed no more once its rows are there. */
    void dropBytes() {
        try (disk) {
            packed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it is left; safe to call twice. */
    public SentFile discard() {
        dropBytes();
        rows.forEach(RowFile::close);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reading to the end closes the reader, not the file. */
    private static final class LeftOpen extends FilterInputStream {

        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The file is closed by itself.
        }
    }
}
