/** The story behind {@code ./comptoir demo}, told over HTTP. */
package dev.comptoir.localstack.demo;
