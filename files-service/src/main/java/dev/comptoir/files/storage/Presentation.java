package dev.comptoir.files.storage;

/**
 * The headers with which stored bytes are delivered from elsewhere.
 *
 * @param disposition null when they are not an attachment
 */
public record Presentation(String contentType, String disposition, String cacheControl) {}
