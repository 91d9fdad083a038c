/** Takes a person out of what is known of paid orders when orders-service says that their data is erased. */
package dev.comptoir.files.erasure;
