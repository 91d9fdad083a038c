/** Runs statements and reads their rows, without a word about SQL types in any service. */
package dev.comptoir.platform.db;
