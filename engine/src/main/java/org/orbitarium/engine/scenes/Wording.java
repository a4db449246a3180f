package org.orbitarium.engine.scenes;

import org.orbitarium.engine.base.Language;

/**
 * What a scene says of itself in one language.
 *
 * @param language of the words
 * @param title    as the storyboard shows it
 * @param claim    one sentence that says what to see
 * @param group    heading of the storyboard under which it stands
 * @param headline the same sentence for an audience, with numbers in it
 */
public record Wording(Language language, String title, String claim, String group, Headline headline) {
}
