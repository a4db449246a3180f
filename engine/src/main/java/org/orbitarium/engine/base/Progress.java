package org.orbitarium.engine.base;

/** How long work tells what it does and learns that it should stop. Implementations are thread safe. */
public interface Progress {

    /** Work that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String message) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction done, from 0 to 1
     * @param message  what is being done, in a few words
     */
    void report(double fraction, String message);

    /** Returns the language in which messages are told. */
    default Language language() {
        return Language.ENGLISH;
    }

    /** Returns whether the user asked to stop. */
    boolean cancelled();

    /** Ends the work with a {@link CancelledException} if the user asked to stop. */
    default void check(String work) {
        if (cancelled()) {
            throw new CancelledException(work);
        }
    }

    /**
     * Returns the progress of a part of the work.
     *
     * @param from   where it begins, from 0 to 1
     * @param share  how much of the whole it is
     * @param prefix stands before what it says, as in "data.train=32: "; may be empty
     */
    default Progress part(double from, double share, String prefix) {
        return new ProgressPart(this, from, share, prefix);
    }
}
