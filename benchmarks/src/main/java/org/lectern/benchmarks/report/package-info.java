/** Tables and pictures of runs. */
@NullMarked
package org.lectern.benchmarks.report;

import org.jspecify.annotations.NullMarked;
