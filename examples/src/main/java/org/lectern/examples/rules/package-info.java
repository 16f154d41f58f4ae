/**
 * Rules of an application in the forms that most need, as a module of it would hold them: {@link
 * org.lectern.examples.rules.HouseRules} adds them to those of Lectern.
 */
@NullMarked
package org.lectern.examples.rules;

import org.jspecify.annotations.NullMarked;
