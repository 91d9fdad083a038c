/** Calls from one program of the suite to another. */
package dev.comptoir.platform.call;
