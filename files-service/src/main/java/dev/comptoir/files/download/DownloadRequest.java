package dev.comptoir.files.download;

/** A buyer's request: the link's token and the headers that say what of the content is wanted; absent ones are null. */
record DownloadRequest(String token, String range, String ifRange, String ifNoneMatch) {}
