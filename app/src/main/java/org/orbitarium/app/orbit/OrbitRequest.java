package org.orbitarium.app.orbit;

import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.nn.Precision;

/**
 * What the bench wants to see.
 *
 * @param scene     the scene
 * @param element   g in the plane, which takes the reference orientation to what is shown
 * @param motion    g in space
 * @param sample    which episode
 * @param step      control step
 * @param ahead     how many steps ahead models predict
 * @param precision of the models
 * @param language  of the words in what is shown
 */
record OrbitRequest(OrbitScene scene, O2 element, GroupElement motion, int sample, int step, int ahead, Precision precision,
        Language language) {

    /** A request of a world in the plane. */
    OrbitRequest(OrbitScene scene, O2 element, int sample, int step, int ahead, Precision precision, Language language) {
        this(scene, element, SO3.IDENTITY, sample, step, ahead, precision, language);
    }

    /** Returns g in the space of the scene's world. */
    GroupElement g() {
        return scene.spatial() ? motion : element;
    }

    /** Returns the words in that language. */
    Texts texts() {
        return Words.texts(language);
    }
}
