/** Copies of PDFs that carry the name of their buyer. */
package dev.comptoir.files.watermark;
