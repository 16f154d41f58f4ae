/** Whether an event, a seed and a step limit give the same bytes, whatever machine solves it. */
@NullMarked
package org.lectern.benchmarks.determinism;

import org.jspecify.annotations.NullMarked;
