package dev.comptoir.inventory.levelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.inventory.levelfile.domain.LevelFileProblem;
import dev.comptoir.inventory.levelfile.domain.LevelReader;
import dev.comptoir.inventory.levelfile.domain.LevelRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of levels on its way: packed on disk, so that neither its rows nor its bytes are ever held at once. Blocking.
 */
final class LevelFile {

    private static final int PIECE = 16 * 1024;
    private static final int CHECKED_AT_A_TIME = 200;

    private final int mostRows;
    private final Path path;
    private final OutputStream packed;
    private final char[] piece = new char[PIECE];
    private final List<LevelRow> read = new ArrayList<>();
    private LevelReader rows;
    private Reader text;

    LevelFile(int mostRows) {
        this.mostRows = mostRows;
        try {
            path = Files.createTempFile("comptoir-levels-", ".csv.gz");
            packed = new GZIPOutputStream(Files.newOutputStream(path), PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives how many bytes were added. */
    int add(byte[] bytes) {
        try {
            packed.write(bytes);
            return bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of it once, so that a file that cannot be read to its end sets nothing; then it stands at its first row. */
    LevelFile check() {
        try {
            packed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
        long count = 0;
        List<LevelRow> some = next(CHECKED_AT_A_TIME);
        while (!some.isEmpty()) {
            count += some.size();
            if (count > mostRows) {
                throw LevelFileProblem.tooManyRows(mostRows);
            }
            some = next(CHECKED_AT_A_TIME);
        }
        open();
        return this;
    }

    private void open() {
        try {
            close(text);
            rows = new LevelReader();
            read.clear();
            text = new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(path), PIECE),
                    UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next rows, fewer at the end and none behind it. */
    List<LevelRow> next(int most) {
        while (read.size() < most && text != null) {
            readPiece();
        }
        List<LevelRow> some = read.subList(0, Math.min(most, read.size()));
        List<LevelRow> next = List.copyOf(some);
        some.clear();
        return next;
    }

    private void readPiece() {
        try {
            int length = text.read(piece);
            if (length >= 0) {
                read.addAll(rows.read(new String(piece, 0, length)));
            } else {
                close(text);
                text = null;
                read.addAll(rows.end());
            }
        } catch (CharacterCodingException e) {
            throw LevelFileProblem.notUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Reader reader) throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    /** Nothing of it is left; safe to call twice. */
    LevelFile discard() {
        try {
            packed.close();
            close(text);
            Files.deleteIfExists(path);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
