/** Licence keys of files, as merchants add and read them. */
package dev.comptoir.files.licencekey;
