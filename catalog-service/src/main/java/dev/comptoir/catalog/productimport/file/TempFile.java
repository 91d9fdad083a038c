package dev.comptoir.catalog.productimport.file;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** Makes files that nobody else sees and of which nothing is left when they are closed, or the program is gone. */
final class TempFile {

    private TempFile() {}

    static FileChannel open() {
        try {
            return FileChannel.open(Files.createTempFile("comptoir-products-", ""), READ, WRITE, DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
