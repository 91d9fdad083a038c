/** The terms that new files are sold on when they say nothing. */
package dev.comptoir.files.settings;
