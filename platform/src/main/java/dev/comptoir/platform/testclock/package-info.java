/** The test clock of an installation: how far its programs are ahead of the machine, kept in each database. Off but in tests. */
package dev.comptoir.platform.testclock;
