package org.orbitarium.engine.base;

/**
 * A part of longer work: its own 0 to 1 is a stretch of the whole.
 *
 * @param whole  the longer work
 * @param from   where the stretch begins, from 0 to 1
 * @param share  how long it is
 * @param prefix stands before every message
 */
record ProgressPart(Progress whole, double from, double share, String prefix) implements Progress {

    @Override
    public void report(double fraction, String message) {
        whole.report(from + share * fraction, prefix + message);
    }

    @Override
    public Language language() {
        return whole.language();
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
