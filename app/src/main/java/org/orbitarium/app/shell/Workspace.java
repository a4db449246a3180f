package org.orbitarium.app.shell;

import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/**
 * All that is visible and that a user may change: one immutable value. Whatever is shown is computed from it, so going back to an
 * earlier value is undoing.
 *
 * @param scene      name of the scene
 * @param element    the group element g at which everything is shown
 * @param sample     which episode of the scene, from 0
 * @param step       control step of the episode, from 0
 * @param ahead      how many steps ahead models predict
 * @param precision  arithmetic of the models
 * @param form       form of relMSE
 * @param theme      colours
 * @param storyboard whether the storyboard is open
 * @param inspector  whether the inspector is open
 * @param enlarged   name of the panel that fills the bench; empty if none does
 * @param turning    whether g sweeps
 * @param playing    whether time runs
 * @param sweep      degrees a second while g sweeps
 * @param pace       seconds of the episode a second while time runs
 */
public record Workspace(String scene, O2 element, int sample, int step, int ahead, Precision precision, ErrorForm form,
        Theme theme, boolean storyboard, boolean inspector, String enlarged, boolean turning, boolean playing,
        double sweep, double pace) {

    /** Where a scene opens: outside the usual wedge, so that the difference is in sight. */
    private static final double START_DEGREES = 135;

    /** Returns what a fresh window shows of a scene. */
    public static Workspace of(String scene) {
        return new Workspace(scene, O2.degrees(START_DEGREES), 0, 0, 10, Precision.FLOAT32, ErrorForm.RATIO, Theme.DARK, true, true, "",
                false, false, 30, 1);
    }

    /** Returns the same with another scene; what belongs to the old one starts afresh. */
    public Workspace withScene(String name) {
        return new Workspace(name, element, 0, 0, ahead, precision, form, theme, storyboard, inspector, "", false, false, sweep, pace);
    }

    /** Returns the same at another element. */
    public Workspace withElement(O2 g) {
        return new Workspace(scene, g, sample, step, ahead, precision, form, theme, storyboard, inspector, enlarged, turning, playing,
                sweep, pace);
    }

    /** Returns the same with g turned on by some degrees, wrapped to [0, 360). */
    public Workspace turned(double degrees) {
        double angle = (element.angleDegrees() + degrees) % 360;
        return withElement(new O2(Math.toRadians(angle < 0 ? angle + 360 : angle), element.mirror()));
    }

    /** Returns the same with another episode, at its start. */
    public Workspace withSample(int index) {
        return new Workspace(scene, element, index, 0, ahead, precision, form, theme, storyboard, inspector, enlarged, turning, playing,
                sweep, pace);
    }

    /** Returns the same at another step. */
    public Workspace withStep(int index) {
        return new Workspace(scene, element, sample, Math.max(0, index), ahead, precision, form, theme, storyboard, inspector, enlarged,
                turning, playing, sweep, pace);
    }

    /** Returns the same with predictions some steps ahead. */
    public Workspace withAhead(int steps) {
        return new Workspace(scene, element, sample, step, steps, precision, form, theme, storyboard, inspector, enlarged, turning,
                playing, sweep, pace);
    }

    /** Returns the same in another arithmetic. */
    public Workspace withPrecision(Precision arithmetic) {
        return new Workspace(scene, element, sample, step, ahead, arithmetic, form, theme, storyboard, inspector, enlarged, turning,
                playing, sweep, pace);
    }

    /** Returns the same with another form of relMSE. */
    public Workspace withForm(ErrorForm error) {
        return new Workspace(scene, element, sample, step, ahead, precision, error, theme, storyboard, inspector, enlarged, turning,
                playing, sweep, pace);
    }

    /** Returns the same in other colours. */
    public Workspace withTheme(Theme colours) {
        return new Workspace(scene, element, sample, step, ahead, precision, form, colours, storyboard, inspector, enlarged, turning,
                playing, sweep, pace);
    }

    /** Returns the same with the side panels open or not. */
    public Workspace withSides(boolean left, boolean right) {
        return new Workspace(scene, element, sample, step, ahead, precision, form, theme, left, right, enlarged, turning, playing, sweep,
                pace);
    }

    /** Returns the same with a panel that fills the bench; none if the name is empty. */
    public Workspace withEnlarged(String panel) {
        return new Workspace(scene, element, sample, step, ahead, precision, form, theme, storyboard, inspector, panel, turning, playing,
                sweep, pace);
    }

    /** Returns the same with g sweeping or time running, or neither. */
    public Workspace withMotion(boolean turns, boolean plays) {
        return new Workspace(scene, element, sample, step, ahead, precision, form, theme, storyboard, inspector, enlarged, turns, plays,
                sweep, pace);
    }

    /** Returns the same with other speeds. */
    public Workspace withSpeeds(double degreesPerSecond, double timesReal) {
        return new Workspace(scene, element, sample, step, ahead, precision, form, theme, storyboard, inspector, enlarged, turning,
                playing, degreesPerSecond, timesReal);
    }
}
