/** What the tests of several packages share: random events and timetables, each from a seeded source. */
@NullMarked
package org.lectern.testing;

import org.jspecify.annotations.NullMarked;
