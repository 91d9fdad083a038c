package dev.comptoir.gateway.proxy;

/** How long to wait for the head of an answer, and while a body stands still, in milliseconds. */
record Patience(long head, long idle) {}
