package dev.comptoir.platform.transaction;

/** Has the name of platform's class, which comes later in the build, for the rules about who begins transactions. */
public interface SqlTx {}
