package dev.comptoir.files.file.domain;

/** How far a digital good is. */
public enum FileState {
    AWAITING_CONTENT,
    READY
}
