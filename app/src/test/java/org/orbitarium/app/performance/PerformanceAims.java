package org.orbitarium.app.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The aims of speed and endurance beside what was measured. */
final class PerformanceAims {

    private static final String BATCH = "256";
    private static final List<String> THREADS = List.of("1", "2");
    private static final String TURN = "turning g while both models learn";

    private PerformanceAims() {
    }

    /**
     * One aim.
     *
     * @param what is measured
     * @param aim  in words
     * @param found in words
     * @param met  whether it is reached
     * @param cause why it is not, as far as it is known; empty if it is not
     */
    record Aim(String what, String aim, String found, boolean met, String cause) {

        Aim(String what, String aim, String found, boolean met) {
            this(what, aim, found, met, "");
        }

        Aim because(String why) {
            return new Aim(what, aim, found, met, why);
        }

        /** Returns whether it is reached, and if it is not, why. */
        String verdict() {
            return met ? "met" : cause.isEmpty() ? "**missed**" : "**missed**: " + cause;
        }
    }

    /** Returns every aim. */
    static List<Aim> of(Measured measured) {
        List<Aim> aims = new ArrayList<>();
        double physics = Measured.EPISODES.stream().mapToDouble(episode -> measured.physics(episode, "UPSTREAM")
                / measured.physicsInPython(episode, "gym-pusht")).min().orElseThrow();
        aims.add(faster("PushT physics, slowest episode, against gym-pusht", 20, physics));
        aims.add(faster("a training step, batch 256, against PyTorch written well, each with its better number of threads", 1.3,
                step(measured, "well")).because("both are bound by the same libtorch; ours also reads losses and parameters back in every "
                        + "step to find what is not finite, and writes new parameters beside the old, so that a step that fails changes "
                        + "nothing"));
        aims.add(faster("the same against PyTorch as published", 3, step(measured, "published")));
        aims.add(faster("a heat map, 512 × 512, against matplotlib", 5, measured.python().get("heat map ms").asDouble()
                / measured.median(Map.of("name", "HeatMapBenchmark.frame"))).because("ours reads the rendered picture back as well, in "
                        + "software"));
        aims.add(turn("frames while g turns and both models learn, p95", 33, measured.turn(TURN, "interval p95 ms")));
        aims.add(turn("our own code in them, p95", 4, measured.turn(TURN, "own share p95 ms"))
                .because("spread thinly: by a profile a third is the layout of JavaFX, a seventh what follows the hand through "
                        + "the workspace, a tenth painting; no other part has as much"));
        aims.add(new Aim("a later start", "≤ 5 s", said(measured.start()) + " s", measured.start() <= 5));
        for (String what : List.of("heap MiB", "resident MiB")) {
            double growth = measured.growth(what);
            aims.add(new Aim("endurance: " + what.replace(" MiB", ""), "± 2 %", String.format(Locale.ROOT, "%+.2f %%", growth),
                    Math.abs(growth) <= 2));
        }
        int freezes = measured.ours().get("soak").get("FX thread").get("freezes").size();
        aims.add(new Aim("endurance: freezes of more than 200 ms", "0", Integer.toString(freezes), freezes == 0));
        return aims;
    }

    private static double step(Measured measured, String way) {
        double ours = THREADS.stream().mapToDouble(threads -> measured.step(BATCH, threads)).min().orElseThrow();
        return THREADS.stream().mapToDouble(threads -> measured.stepInPython(BATCH, threads, way)).min().orElseThrow() / ours;
    }

    private static Aim faster(String what, double aim, double ratio) {
        return new Aim(what, "≥ " + said(aim) + " ×", said(ratio) + " ×", ratio >= aim);
    }

    /** The first five seconds are those in which Java compiles; the aim is one for those after them, also for the worst. */
    private static Aim turn(String what, double aim, List<Double> all) {
        List<Double> later = all.subList(1, all.size());
        double worst = Collections.max(later);
        return new Aim(what, "≤ " + said(aim) + " ms", said(worst) + " ms at worst (first 5 s " + said(all.getFirst()) + " ms)",
                worst <= aim);
    }

    private static String said(double value) {
        return value >= 100 || value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
