/**
 * What is searched over: an event by index with its tables, the places of each session, and the current assignment.
 */
@NullMarked
package org.lectern.solve.model;

import org.jspecify.annotations.NullMarked;
