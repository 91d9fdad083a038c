/** The clock of an installation for tests: one call moves the time of all programs together. */
package dev.comptoir.gateway.testclock;
