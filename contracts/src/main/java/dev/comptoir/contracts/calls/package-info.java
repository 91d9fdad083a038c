/** The bodies of calls from one program to another: one record per version, its JSON Schema and a golden sample. */
package dev.comptoir.contracts.calls;
