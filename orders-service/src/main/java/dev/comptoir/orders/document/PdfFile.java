package dev.comptoir.orders.document;

import java.nio.file.Path;

/**
 * A finished file on the disk, for one answer.
 *
 * @param name as people keep it, without ending
 * @param sha256 of the content, in hexadecimal
 */
record PdfFile(String name, Path path, String sha256) {}
