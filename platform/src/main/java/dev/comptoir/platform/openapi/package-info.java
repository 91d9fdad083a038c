/** The API document: what follows from an operation's annotations is added to it, so that authors write only rules. */
package dev.comptoir.platform.openapi;
