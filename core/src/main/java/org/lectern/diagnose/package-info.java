/**
 * Whether an event can be held at all: impossible with a proof, possible with a timetable, or not known.
 *
 * <p>{@link org.lectern.diagnose.Diagnosis#of(org.lectern.event.Event)} is the way in. A cause is a minimal set of
 * {@link org.lectern.diagnose.fact.Fact facts} that cannot hold together; each fact can be relaxed in the event by itself, so
 * that anybody can check a cause without trusting the prover.
 */
@NullMarked
package org.lectern.diagnose;

import org.jspecify.annotations.NullMarked;
