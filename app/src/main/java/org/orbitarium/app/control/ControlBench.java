package org.orbitarium.app.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.SceneSide;
import org.orbitarium.app.shell.Bench;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Outcome;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.Scrubber;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.scenes.Headline;
import org.orbitarium.engine.scenes.SteeringChoice;

/**
 * The Control bench: closed loops of two controllers at the same task, turned as a whole. Loops are computed ahead of what is shown; the
 * display plays them at control rate, so that no control step waits for a plan.
 */
public final class ControlBench implements Bench {

    private static final double CIRCLE = 360;
    /** While g sweeps it is shown at multiples of so many degrees, at which the task is tried. */
    private static final double SWEEP = 15;

    private final WorkspaceStore store;
    private final SceneSide side;
    private final CommandRegistry registry;
    private final Words words;
    private final ControlModel model = new ControlModel();
    private final ControlInteractor interactor;
    private final ControlViews views;
    private final ControlInspector inspector;
    private final ControlStage stage;
    private final ControlHand hand;
    private final ControlCommands commands;
    private final List<Exhibit> exhibits;
    private final Scrubber element;
    private final Scrubber time;
    private final List<Node> actions;
    private final Label working = new Label();
    private final ProgressBar progress = new ProgressBar();

    /**
     * Builds the bench beside the one that loads the scene and whose commands move g and time.
     *
     * @param side what both share
     */
    public ControlBench(WorkspaceStore store, Pulse pulse, StatusBar status, Typefaces typefaces, CommandRegistry registry,
            SceneSide side) {
        this.store = store;
        this.side = side;
        this.registry = registry;
        words = registry.words();
        commands = new ControlCommands(store, side, model);
        interactor = new ControlInteractor(new ControlComputation(), pulse, this::take);
        views = new ControlViews(store, model, side, words, typefaces, this::fresh);
        hand = new ControlHand(store, model, interactor);
        views.hold(hand);
        Region quantities = views.quantities();
        inspector = new ControlInspector(store, model, side, registry, commands, quantities);
        stage = new ControlStage(store, model, typefaces, views);
        exhibits = new ControlExhibits(store, model, side).all(views, inspector);
        element = elementScrubber();
        time = timeScrubber();
        Segments<Boolean> together = new Segments<>(List.of(false, true),
                one -> words.live(one ? "control.same-world" : "control.side-by-side"),
                one -> store.update(w -> w.with(w.control().together(one))));
        store.follow(w -> w.control().together(), together::select);
        actions = List.of(together, Icons.labelled(registry, registry.get("orbit.next-episode"), "button.another"));
        progress.setPrefWidth(80);
        working.setVisible(false);
        status.add(working, progress);
        bind();
    }

    private Scrubber elementScrubber() {
        Scrubber scrubber = new Scrubber(registry, "scrubber.element", v -> String.format(Locale.ROOT, "%.1f°", v), views::turn,
                text -> views.turn(degrees(text)), List.of(registry.get("orbit.turn-back"), registry.get("orbit.sweep"),
                        registry.get("orbit.turn-on")));
        scrubber.scale(0, CIRCLE, 45, 5, v -> Math.round(v) + "°");
        ObjectProperty<Double> speed = scrubber.speeds(List.of(10.0, 30.0, 90.0), v -> Math.round(v) + "°/s",
                v -> store.update(w -> w.withSpeeds(v, w.motion().pace())));
        store.follow(w -> w.motion().sweep(), speed::set);
        return scrubber;
    }

    /** Reads an angle as people type it; it goes round. */
    private static double degrees(String text) {
        String number = text.strip().replace(',', '.');
        O2 typed = O2.parse(number.matches("[-−]?[0-9.]+") ? number + "deg" : number.replace("°", "deg"));
        return typed.angleDegrees();
    }

    private Scrubber timeScrubber() {
        Scrubber scrubber = new Scrubber(registry, "scrubber.time", v -> String.format(Locale.ROOT, "%.1f s", v), v -> go((int) Math.round(
                v / seconds())), this::typed, List.of(registry.get("orbit.step-back"), registry.get("orbit.play"),
                        registry.get("orbit.step-on")));
        ObjectProperty<Double> speed = scrubber.speeds(List.of(0.25, 0.5, 1.0, 2.0, 4.0), v -> String.format(Locale.ROOT, "%s ×", v),
                v -> store.update(w -> w.withSpeeds(w.motion().sweep(), v)));
        store.follow(w -> w.motion().pace(), speed::set);
        return scrubber;
    }

    private void typed(String text) {
        try {
            go((int) Math.round(Double.parseDouble(text.replace("s", "").strip().replace(',', '.')) / seconds()));
        } catch (NumberFormatException e) {
            throw new BadInputException("time '" + text.strip() + "'", "not a time of the attempt", "Write it as 1.2 s.", e);
        }
    }

    private void go(int step) {
        store.update(w -> w.withStep(Math.clamp(step, 0, steps())));
    }

    private int steps() {
        SteeringChoice steering = steering();
        return steering == null ? 0 : steering.settings().steps();
    }

    private @Nullable SteeringChoice steering() {
        OrbitScene scene = side.scene().getValue();
        return scene == null ? null : scene.experiment().scene().steering();
    }

    private double seconds() {
        OrbitScene scene = side.scene().getValue();
        return scene == null || scene.world().stepSeconds() <= 0 ? 1 : scene.world().stepSeconds();
    }

    private void bind() {
        store.property().subscribe(w -> {
            request();
            element.valueProperty().set(w.element().angleDegrees());
            time.valueProperty().set(w.step() * seconds());
        });
        model.fill().subscribe(fill -> request());
        side.learns().subscribe(learns -> request());
        side.scene().subscribe(scene -> {
            if (scene == null || !scene.driven()) {
                // what is computed belongs to a scene that is no longer open
                interactor.forget();
                model.moment().set(null);
                model.held().set(null);
                model.fill().set(ControlModel.SOME);
            } else {
                element.mark(scene.wedge().from(), scene.wedge().to());
                int steps = steps();
                time.scale(0, steps * seconds(), Math.max(1, Math.ceilDiv(steps, 6)) * seconds(), seconds(),
                        v -> String.format(Locale.ROOT, "%.1f s", v));
                request();
            }
            tell();
        });
        model.moment().subscribe(moment -> tell());
        words.present().subscribe(texts -> tell());
        store.follow(w -> w.layout().presenting(), presenting -> {
            if (presenting) {
                model.fill().set(ControlModel.ALL);
            }
        });
    }

    /** Asks for what the workspace wants; while models learn the last ones keep driving. */
    private void request() {
        OrbitScene scene = side.scene().getValue();
        Workspace w = store.get();
        if (scene == null || !scene.driven() || !scene.name().equals(w.scene()) || !scene.changes().equals(w.changes())) {
            return;
        }
        ControlRequest wanted = interactor.wanted();
        OrbitScene driving = side.learns().getValue() && wanted != null
                && wanted.scene().experiment().equals(scene.experiment()) ? wanted.scene() : scene;
        O2 g = w.turning() ? O2.degrees((SWEEP * Math.rint(w.element().angleDegrees() / SWEEP)) % CIRCLE) : w.element();
        int sample = Math.min(w.sample(), scene.trial().tasks() - 1);
        int fill = scene.models().isEmpty() ? 0 : model.fill().get();
        interactor.show(new ControlRequest(driving, new O2(g.angle(), w.element().mirror()), sample, w.control().goal(),
                w.control().nudges(), w.turning() ? 0 : fill, w.turning()));
        model.planning().set(!fresh());
        tell();
    }

    /** Returns whether the loops that are shown are those that are wanted, as far as is shown. */
    private boolean fresh() {
        ControlMoment moment = model.moment().get();
        ControlRequest wanted = interactor.wanted();
        return moment != null && wanted != null && moment.request().sameTask(wanted)
                && (moment.request().element().equals(wanted.element()) || wanted.patient());
    }

    /** Shows what was computed if it reaches as far as what is shown; until then the loops before go on. */
    private void take(Outcome<ControlMoment> outcome) {
        ControlMoment moment = outcome.value();
        ControlRequest wanted = interactor.wanted();
        if (wanted == null) {
            return;
        }
        side.fail(outcome.failure());
        if (moment == null) {
            return;
        }
        boolean reaches = moment.whole() || moment.reached() >= Math.min(store.get().step(), steps());
        if (reaches || model.moment().get() == null) {
            if (moment.request().sameTask(wanted)) {
                model.held().set(null);
            }
            side.reached(moment.reached());
            model.moment().set(moment);
            model.planning().set(!fresh());
        }
    }

    /** Says in the status bar what is computed and how far it is. */
    private void tell() {
        ControlMoment moment = model.moment().get();
        OrbitScene scene = side.scene().getValue();
        boolean driven = scene != null && scene.driven();
        boolean plans = moment == null || !moment.whole() || !fresh();
        boolean tries = moment != null && !moment.filled();
        working.setVisible(driven && (plans || tries));
        working.setText(plans || moment == null ? words.get("control.planning") : words.get("control.tried", moment.tried(),
                moment.request().fill()));
        progress.setProgress(moment == null ? 0 : plans ? (double) moment.reached() / Math.max(1, steps())
                : (double) moment.tried() / Math.max(1, moment.request().fill()));
        if (moment != null) {
            time.aheadProperty().set(ahead() * seconds());
        }
    }

    private int ahead() {
        SteeringChoice steering = steering();
        return steering == null ? 0 : Math.max(0, Math.min(steering.create().planner().horizon(), steps() - store.get().step()));
    }

    @Override
    public List<Command> commands() {
        return commands.list();
    }

    @Override
    public Node views() {
        return views;
    }

    @Override
    public Node inspector() {
        return inspector.node();
    }

    @Override
    public List<Scrubber> scrubbers() {
        return List.of(element, time);
    }

    @Override
    public List<Node> actions() {
        return actions;
    }

    @Override
    public List<Exhibit> exhibits() {
        return exhibits;
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Optional<String> fill(Headline headline) {
        // what a headline names are errors of one step, which no loop has
        return Optional.empty();
    }

    @Override
    public void tidy() {
        store.update(w -> w.withEnlarged(""));
    }

    @Override
    public boolean settled() {
        OrbitScene scene = side.scene().getValue();
        ControlMoment moment = model.moment().get();
        return scene == null || !scene.driven() || !side.failure().getValue().isEmpty()
                || (moment != null && fresh() && moment.filled() && interactor.idle());
    }

    @Override
    public void close() {
        interactor.close();
    }
}
