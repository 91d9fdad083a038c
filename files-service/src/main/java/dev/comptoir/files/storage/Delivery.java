package dev.comptoir.files.storage;

import java.net.URI;
import java.nio.file.Path;

/** How stored bytes get to who asked for them. */
public sealed interface Delivery {

    /** From a file, which the kernel sends without a copy in memory. */
    record FromHere(Path file) implements Delivery {}

    /** From an address that gives them for a few minutes. */
    record Elsewhere(URI address) implements Delivery {}
}
