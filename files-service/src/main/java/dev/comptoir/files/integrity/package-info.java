/** Whether the stored bytes are still those that came. */
package dev.comptoir.files.integrity;
