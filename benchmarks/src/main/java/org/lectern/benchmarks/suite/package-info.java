/** Which runs make a suite, what is best known of its instances, and how figures grow with size. */
@NullMarked
package org.lectern.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
