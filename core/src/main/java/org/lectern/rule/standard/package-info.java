/**
 * The rules that come with Lectern, one class each; {@link org.lectern.rule.standard.StandardRules} lists them all.
 *
 * <p>Classes are named after the ids of their rules. So four of them share a simple name with the relation that they check,
 * such as {@link org.lectern.event.Relation.SameDay}: the rule judges what the relation asks.
 */
@NullMarked
package org.lectern.rule.standard;

import org.jspecify.annotations.NullMarked;
