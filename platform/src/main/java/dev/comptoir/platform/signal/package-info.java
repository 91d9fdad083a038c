/** Lets a commit wake the worker of the same program that waits for its row. */
package dev.comptoir.platform.signal;
