package dev.comptoir.files.integrity;

/** What can be wrong with stored bytes. */
enum ContentFault {
    MISSING,
    DAMAGED,
    UNREADABLE
}
