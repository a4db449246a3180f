package org.orbitarium.app.shell;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/**
 * All that is visible and that a user may change: one immutable value. Whatever is shown is computed from it, so going back to an
 * earlier value is undoing.
 *
 * @param scene   name of the scene
 * @param element the group element g at which everything is shown; in a world in space only its angle counts, see {@link #motionOfSpace}
 * @param space   what a world in space needs besides
 * @param sample  which episode of the scene, from 0
 * @param step    control step of the episode, from 0
 * @param reading what is read off the models
 * @param motion  what moves by itself
 * @param look    how everything is shown
 * @param layout  what is open
 * @param changes of the scene's parameters: values by their dotted keys, as {@code training.epochs}
 * @param run     whose models the scene is shown with, named as in the Lab; empty for those that ship
 * @param lab     what the Lab shows
 * @param control what is done to closed loops and shown of them
 */
public record Workspace(String scene, O2 element, Space space, int sample, int step, Reading reading, Motion motion, Look look,
        Layout layout, SortedMap<String, String> changes, String run, LabPage lab, ControlPage control) {

    /** Copies the map. */
    public Workspace {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Where a scene opens: outside the usual wedge, so that the difference is in sight. */
    private static final double START_DEGREES = 135;

    /** Returns what a fresh window shows of a scene. */
    public static Workspace of(String scene) {
        return new Workspace(scene, O2.degrees(START_DEGREES), Space.DEFAULT, 0, 0, Reading.DEFAULT, Motion.STILL, Look.DEFAULT,
                Layout.DEFAULT, Collections.emptySortedMap(), "", LabPage.CLOSED, ControlPage.DEFAULT);
    }

    /** Returns how many steps ahead models predict; 0 until the scene says it. */
    public int ahead() {
        return reading.ahead();
    }

    /** Returns the arithmetic of the models. */
    public Precision precision() {
        return reading.precision();
    }

    /** Returns the form of relMSE. */
    public ErrorForm form() {
        return reading.form();
    }

    /** Returns the colours. */
    public Theme theme() {
        return look.theme();
    }

    /** Returns the name of the panel that fills the bench; empty if none does. */
    public String enlarged() {
        return layout.enlarged();
    }

    /** Returns whether g sweeps. */
    public boolean turning() {
        return motion.turning();
    }

    /** Returns whether time runs. */
    public boolean playing() {
        return motion.playing();
    }

    /** Returns the same with another scene; what belongs to the old one starts afresh. */
    public Workspace withScene(String name) {
        return new Workspace(name, element, space, 0, 0, name.equals(scene) ? reading : reading.ofOtherScene(), motion.stopped(), look,
                new Layout(layout.storyboard(), layout.inspector(), "", layout.presenting()), Collections.emptySortedMap(), "",
                lab.opened(false), control.untouched());
    }

    /** Returns the same at another element. */
    public Workspace withElement(O2 g) {
        return new Workspace(scene, g, space, sample, step, reading, motion, look, layout, changes, run, lab, control);
    }

    /** Returns g in a world in space: the turn by the element's angle about the axis, and the shift. */
    public GroupElement motionOfSpace() {
        return space.at(element.angle());
    }

    /** Returns the same at a rotation of space, given by its rotation vector in radians. */
    public Workspace withRotation(double[] vector) {
        double angle = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        return with(space.about(vector)).withElement(O2.rotation(angle));
    }

    /** Returns the same with something else about space. */
    public Workspace with(Space other) {
        return new Workspace(scene, element, other, sample, step, reading, motion, look, layout, changes, run, lab, control);
    }

    /** Returns the same with g turned on by some degrees, wrapped to [0, 360). */
    public Workspace turned(double degrees) {
        double angle = (element.angleDegrees() + degrees) % 360;
        return withElement(new O2(Math.toRadians(angle < 0 ? angle + 360 : angle), element.mirror()));
    }

    /** Returns the same with another episode, at its start. */
    public Workspace withSample(int index) {
        return new Workspace(scene, element, space, index, 0, reading, motion, look, layout, changes, run, lab, control.untouched());
    }

    /** Returns the same at another step. */
    public Workspace withStep(int index) {
        return new Workspace(scene, element, space, sample, Math.max(0, index), reading, motion, look, layout, changes, run, lab, control);
    }

    /** Returns the same with predictions some steps ahead. */
    public Workspace withAhead(int steps) {
        return with(new Reading(steps, reading.precision(), reading.form()));
    }

    /** Returns the same in another arithmetic. */
    public Workspace withPrecision(Precision arithmetic) {
        return with(new Reading(reading.ahead(), arithmetic, reading.form()));
    }

    /** Returns the same with another form of relMSE. */
    public Workspace withForm(ErrorForm error) {
        return with(new Reading(reading.ahead(), reading.precision(), error));
    }

    /** Returns the same in other colours. */
    public Workspace withTheme(Theme colours) {
        return with(look.with(colours));
    }

    /** Returns the same with the side panels open or not. */
    public Workspace withSides(boolean left, boolean right) {
        return with(new Layout(left, right, layout.enlarged(), layout.presenting()));
    }

    /** Returns the same with a panel that fills the bench; none if the name is empty. */
    public Workspace withEnlarged(String panel) {
        return with(new Layout(layout.storyboard(), layout.inspector(), panel, layout.presenting()));
    }

    /** Returns the same shown to an audience, which sees the scene and not the Lab, or no longer. */
    public Workspace withPresenting(boolean presenting) {
        return with(new Layout(layout.storyboard(), layout.inspector(), layout.enlarged(), presenting))
                .with(presenting == layout.presenting() ? look : look.moved())
                .with(lab.opened(lab.open() && !presenting));
    }

    /** Returns the same with g sweeping or time running, or neither. */
    public Workspace withMotion(boolean turns, boolean plays) {
        return with(new Motion(turns, plays, motion.sweep(), motion.pace()));
    }

    /** Returns the same with other speeds. */
    public Workspace withSpeeds(double degreesPerSecond, double timesReal) {
        return with(new Motion(motion.turning(), motion.playing(), degreesPerSecond, timesReal));
    }

    /** Returns the same scene with other parameters, at its start. */
    public Workspace withChanges(SortedMap<String, String> parameters) {
        return new Workspace(scene, element, space, 0, 0, reading, motion.stopped(), look, layout, parameters, "",
                lab.opened(false), control.untouched());
    }

    /** Returns a scene with the models of a run, which was made with these parameters. */
    public Workspace withRun(String name, String ofRun, SortedMap<String, String> parameters) {
        Workspace other = withScene(name);
        return new Workspace(name, element, space, 0, 0, other.reading, other.motion, look, other.layout, parameters, ofRun, other.lab,
                other.control);
    }

    /** Returns the same with something else in the Lab. */
    public Workspace with(LabPage other) {
        return new Workspace(scene, element, space, sample, step, reading, motion, look, layout, changes, run, other, control);
    }

    /** Returns the same with something else read off the models. */
    public Workspace with(Reading other) {
        return new Workspace(scene, element, space, sample, step, other, motion, look, layout, changes, run, lab, control);
    }

    /** Returns the same with other motion. */
    public Workspace with(Motion other) {
        return new Workspace(scene, element, space, sample, step, reading, other, look, layout, changes, run, lab, control);
    }

    /** Returns the same with another look. */
    public Workspace with(Look other) {
        return new Workspace(scene, element, space, sample, step, reading, motion, other, layout, changes, run, lab, control);
    }

    /** Returns the same with other parts open. */
    public Workspace with(Layout other) {
        return new Workspace(scene, element, space, sample, step, reading, motion, look, other, changes, run, lab, control);
    }

    /** Returns the same with something else done to closed loops or shown of them. */
    public Workspace with(ControlPage other) {
        return new Workspace(scene, element, space, sample, step, reading, motion, look, layout, changes, run, lab, other);
    }
}
