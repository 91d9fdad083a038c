/** Uploads that go on where they broke off (tus 1.0), and what becomes of them when they are whole. */
package dev.comptoir.files.resumable;
