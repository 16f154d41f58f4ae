/** Microbenchmarks of the hot paths, run by JMH: {@code bench micro}. */
@NullMarked
package org.lectern.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
