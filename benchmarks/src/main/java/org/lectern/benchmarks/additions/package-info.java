/** How long many changes that add take. */
@NullMarked
package org.lectern.benchmarks.additions;

import org.jspecify.annotations.NullMarked;
