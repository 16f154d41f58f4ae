/**
 * What the tests of an application need: assertions on results ({@link org.lectern.testing.LecternAssertions}, which needs
 * AssertJ), events and timetables in a few words ({@link org.lectern.testing.EventFixtures}), and a contract for rules of your
 * own ({@link org.lectern.testing.RuleContract}).
 */
@NullMarked
package org.lectern.testing;

import org.jspecify.annotations.NullMarked;
