package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.ElementWords;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;

/**
 * Where a picture or a table is from, so that it can be made again. It speaks the language of what stands above it.
 *
 * @param what     is shown, as in "Orbit dial, relMSE as a mean of ratios"; no full stop
 * @param scene    its name; empty for what is of no scene
 * @param variant  of the task; "default" for a world without variants
 * @param changes  of the scene's parameters, as in "training.epochs=5"; empty for the scene as it ships
 * @param models   which models, as in "seeds 0–4" or "seed 5, epoch 9 of 40"; empty if nothing is learned
 * @param element  as in "g = 137°", with the time where it matters; empty for what does not depend on it
 * @param version  of the program
 * @param language of all of it
 */
public record Caption(String what, String scene, String variant, List<String> changes, String models, String element, String version,
        Language language) {

    /** Copies the list. */
    public Caption {
        changes = List.copyOf(changes);
    }

    /** Returns the caption as one line. */
    public String line() {
        Texts texts = texts(language);
        List<String> parts = new ArrayList<>();
        if (!scene.isEmpty()) {
            String named = variant.equals("default") ? texts.get("caption.scene", scene) : texts.get("caption.variant", scene, variant);
            parts.add(changes.isEmpty() ? named : texts.get("caption.changed", named, String.join(", ", changes)));
        }
        parts.add(models);
        parts.add(element);
        parts.removeIf(String::isEmpty);
        List<String> sentences = new ArrayList<>(List.of(what, String.join(texts.get("caption.comma"), parts), "Orbitarium " + version));
        sentences.removeIf(String::isEmpty);
        return String.join(texts.get("caption.stop"), sentences) + texts.get("caption.end");
    }

    /** Returns the same caption for what moves: without element and time, and with the word that all else is as it was at the start. */
    public Caption moving() {
        return new Caption(what, scene, variant, changes, models, texts(language).get("caption.start"), version, language);
    }

    /** Returns whether something else is from the same scene with the same parameters. */
    public boolean sameScene(Caption other) {
        return scene.equals(other.scene) && variant.equals(other.variant) && changes.equals(other.changes);
    }

    /** Returns the same caption of something else in the same place. */
    public Caption of(String other) {
        return new Caption(other, scene, variant, changes, models, element, version, language);
    }

    /** Returns seeds in words: "seed 0", "seeds 0–4", "seeds 0, 3, 7". */
    public static String seeds(List<Long> seeds, Language language) {
        return seeds.isEmpty() ? "" : texts(language).get(seeds.size() == 1 ? "caption.seed" : "caption.seeds",
                SeedText.of(seeds, "–", ", "));
    }

    /** Returns an element in words: "g = 137°", "g = 137.5° mirrored". */
    public static String element(O2 g, Language language) {
        String turned = "g = " + degrees(g) + "°";
        return g.mirror() ? texts(language).get("caption.mirrored", turned) : turned;
    }

    /** Returns an element of any group in words: "g = 90° about x". */
    public static String element(GroupElement g, Language language) {
        return g instanceof O2 plane ? element(plane, language) : "g = " + new ElementWords(language).of(g);
    }

    private static Texts texts(Language language) {
        return Texts.of(Caption.class, "words", language);
    }

    /** Returns the angle of an element in degrees, to a tenth, as files are called. */
    public static String degrees(O2 g) {
        double tenths = Math.rint(10 * g.angleDegrees()) % 3600;
        return tenths % 10 == 0 ? Long.toString((long) tenths / 10) : Double.toString(tenths / 10);
    }
}
