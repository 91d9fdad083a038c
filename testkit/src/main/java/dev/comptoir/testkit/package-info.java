/** What every program's tests share: real servers, tokens, captured and published events, and the architecture rules. */
package dev.comptoir.testkit;
