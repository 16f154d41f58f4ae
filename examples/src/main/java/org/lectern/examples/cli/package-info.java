/** The command line of Lectern: each command a class, and what they print. */
@NullMarked
package org.lectern.examples.cli;

import org.jspecify.annotations.NullMarked;
