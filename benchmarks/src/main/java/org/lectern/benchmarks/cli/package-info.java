/** The command line of the benchmarks. */
@NullMarked
package org.lectern.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
