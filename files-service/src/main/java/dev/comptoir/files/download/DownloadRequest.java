package dev.comptoir.files.download;

/** A buyer's request: the link's token and the range headers as they came; absent ones are null. */
record DownloadRequest(String token, String range, String ifRange) {}
