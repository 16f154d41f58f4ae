/**
 * Certificates of lower bounds, and a plain verifier that recomputes them (certifying algorithms, McConnell et al.
 * 2011).
 *
 * <p>A certificate holds the tree of branch and bound with the Lagrange multipliers of each node. {@link
 * org.lectern.solve.proof.CertificateVerifier} needs only it and the event. It has arithmetic of its own, on purpose.
 */
@NullMarked
package org.lectern.solve.proof;

import org.jspecify.annotations.NullMarked;
