/**
 * Sequences inside one session: which slots have a turn, in which order, when and for how long, and what each place of the
 * session costs at best under panel and place rules.
 *
 * <p>For each start and length, {@link org.lectern.panel.PanelOptimiser} solves a single-machine scheduling problem with
 * optional jobs by label setting with dominance (Desrochers and Soumis 1988, <i>A generalized permanent labelling algorithm
 * for the shortest path problem with time windows</i>). Interchangeable slots form one type, so that states are counts by
 * type. Beyond some 12 types it becomes a beam search. {@link org.lectern.panel.WindowRules} lists the rules that depend on
 * time alone; {@link org.lectern.panel.CostTables} keeps the results for the search.
 *
 * <p>All times are whole minutes of a {@link org.lectern.panel.time.Timeline}. The package shares no arithmetic with the
 * plain rules of {@link org.lectern.rule}, against which it is tested.
 */
@NullMarked
package org.lectern.panel;

import org.jspecify.annotations.NullMarked;
