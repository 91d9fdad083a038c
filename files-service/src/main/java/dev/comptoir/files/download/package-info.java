/** The public links of buyers: what they give, and what counts as a download. */
package dev.comptoir.files.download;
