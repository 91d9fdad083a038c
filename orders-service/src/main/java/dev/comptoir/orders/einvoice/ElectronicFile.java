package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.document.DocumentFormat;

/**
 * A document in one format.
 *
 * @param name as people keep it, without ending
 */
record ElectronicFile(String name, DocumentFormat format, byte[] content) {}
