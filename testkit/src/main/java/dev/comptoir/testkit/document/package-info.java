/** What a program answers, held against what its API document says. */
package dev.comptoir.testkit.document;
