/** Contents on their way in: streamed, checked, made durable, then recorded. */
package dev.comptoir.files.upload;
