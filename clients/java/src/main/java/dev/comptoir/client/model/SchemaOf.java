package dev.comptoir.client.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The schema of the document that a record reads; a test compares the two. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SchemaOf {
    String value();
}
