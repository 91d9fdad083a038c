/** The one JSON dialect of the suite, for events, database columns and calls between services. */
package dev.comptoir.json;
