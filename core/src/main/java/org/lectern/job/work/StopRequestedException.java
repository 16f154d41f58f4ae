package org.lectern.job.work;

/** Ends work whose job is to end; whoever knows a result so far catches it. */
public final class StopRequestedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StopRequestedException() {
        super("The job was asked to end.", null, false, false);
    }
}
