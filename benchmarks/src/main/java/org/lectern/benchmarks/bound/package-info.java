/** Measures what each kind of terms brings to the bound, by fixed work. */
@NullMarked
package org.lectern.benchmarks.bound;

import org.jspecify.annotations.NullMarked;
