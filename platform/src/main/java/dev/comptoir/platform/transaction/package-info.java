/** Opens the transactions of use cases, in either lane, and makes a write or an event take effect once. */
package dev.comptoir.platform.transaction;
