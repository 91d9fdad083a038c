package dev.comptoir.gateway.openapi;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The whole API document as the build left it, plain and compressed. */
@Singleton
public class PublishedDocument {

    private static final String FILE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final byte[] json;
    private final byte[] gzip;

    PublishedDocument() {
        try (InputStream in = PublishedDocument.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is missing; Quarkus writes it when it builds the program");
            }
            json = in.readAllBytes();
            gzip = compressed(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] json() {
        return json;
    }

    public byte[] gzip() {
        return gzip;
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(whole)) {
            out.write(bytes);
        }
        return whole.toByteArray();
    }
}
