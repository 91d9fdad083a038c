package dev.comptoir.platform.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes If-Match, so that a change made to another version than the caller has read is refused with 412.
 * The method takes the header as its last parameter and hands it to {@link ETags#check}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface IfMatch {

    /** Whether a request without the header is refused with 428 before anything happens. */
    boolean required() default false;
}
