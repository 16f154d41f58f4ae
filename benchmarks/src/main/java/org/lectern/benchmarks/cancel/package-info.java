/** How soon jobs end when they are cancelled or reach their time limit. */
@NullMarked
package org.lectern.benchmarks.cancel;

import org.jspecify.annotations.NullMarked;
