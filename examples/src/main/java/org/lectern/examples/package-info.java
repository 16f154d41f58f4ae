/** Samples of the library at work: {@link org.lectern.examples.EventFiles} lists those that stand in files. */
@NullMarked
package org.lectern.examples;

import org.jspecify.annotations.NullMarked;
