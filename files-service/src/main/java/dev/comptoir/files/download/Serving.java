package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.ByteRange;

/** What to send to a buyer. */
record Serving(Purchase.Content content, ByteRange range) {}
