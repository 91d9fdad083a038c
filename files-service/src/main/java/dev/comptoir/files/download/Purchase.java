package dev.comptoir.files.download;

import dev.comptoir.files.entitlement.domain.Entitlement;

/** What a link leads to: the buyer's right and the file it is for. */
record Purchase(Entitlement entitlement, Content content) {

    /** The file as it is sent. */
    record Content(String name, String contentType, long size, String sha256, String storageKey) {

        String etag() {
            return "\"" + sha256 + "\"";
        }
    }
}
