package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orbitarium.engine.geometry.O2;

/**
 * Where a picture or a table is from, so that it can be made again. Captions are English in every language of the window, as files are.
 *
 * @param what    is shown, as in "Orbit dial, relMSE as a mean of ratios"; no full stop
 * @param scene   its name
 * @param variant of the task; "default" for a world without variants
 * @param changes of the scene's parameters, as in "training.epochs=5"; empty for the scene as it ships
 * @param models  which models, as in "seeds 0–4" or "seed 5, epoch 9 of 40"; empty if nothing is learned
 * @param element as in "g = 137°", with the time where it matters; empty for what does not depend on it
 * @param version of the program
 */
public record Caption(String what, String scene, String variant, List<String> changes, String models, String element, String version) {

    /** Copies the list. */
    public Caption {
        changes = List.copyOf(changes);
    }

    /** Returns the caption as one line. */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add("Scene " + scene + (variant.equals("default") ? "" : ", variant " + variant)
                + (changes.isEmpty() ? "" : " with " + String.join(", ", changes)));
        parts.add(models);
        parts.add(element);
        parts.removeIf(String::isEmpty);
        return what + ". " + String.join(", ", parts) + ". Orbitarium " + version + ".";
    }

    /** Returns the same caption for what moves: without element and time. */
    public Caption moving() {
        return new Caption(what, scene, variant, changes, models, "", version);
    }

    /** Returns the same caption of something else in the same place. */
    public Caption of(String other) {
        return new Caption(other, scene, variant, changes, models, element, version);
    }

    /** Returns seeds in words: "seed 0", "seeds 0–4", "seeds 0, 3, 7". */
    public static String seeds(List<Long> seeds) {
        if (seeds.isEmpty()) {
            return "";
        }
        boolean consecutive = seeds.size() > 2;
        for (int i = 1; i < seeds.size(); i++) {
            consecutive &= seeds.get(i) == seeds.get(i - 1) + 1;
        }
        String all = consecutive ? seeds.getFirst() + "–" + seeds.getLast()
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (seeds.size() == 1 ? "seed " : "seeds ") + all;
    }

    /** Returns an element in words: "g = 137°", "g = 137.5° mirrored". */
    public static String element(O2 g) {
        return "g = " + degrees(g) + "°" + (g.mirror() ? " mirrored" : "");
    }

    /** Returns the angle of an element in degrees, to a tenth, as files are called. */
    public static String degrees(O2 g) {
        double tenths = Math.rint(10 * g.angleDegrees()) % 3600;
        return tenths % 10 == 0 ? Long.toString((long) tenths / 10) : Double.toString(tenths / 10);
    }
}
