package dev.comptoir.files.file;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.Pipe;

/**
 * A request body that waits to be read.
 *
 * @param declaredLength what Content-Length says; -1 for a chunked body
 */
record ContentBody(Pipe<Buffer> pipe, long declaredLength) {}
