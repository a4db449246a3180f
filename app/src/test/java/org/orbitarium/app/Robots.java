package org.orbitarium.app;

/** Plays a user beside the program, in a JVM that a test started. */
final class Robots {

    private static final int FAILED = 3;

    private Robots() {
    }

    /** What a user does. */
    interface Play {

        void play() throws Exception;
    }

    /** Begins to play, on a thread of its own. Whatever goes wrong ends the JVM; its trace is printed for the test, which reads it. */
    static void start(Play play) {
        Thread.ofPlatform().daemon().name("robot").start(() -> {
            try {
                play.play();
            } catch (Exception | Error e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(FAILED);
            }
        });
    }
}
