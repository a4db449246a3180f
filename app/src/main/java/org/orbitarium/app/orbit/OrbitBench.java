package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Bench;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.shell.Scrubber;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.Headline;

/** The Orbit bench: decides what is computed where, and ties workspace, model, views and interactor together. */
public final class OrbitBench implements Bench {

    private static final double CIRCLE = 360;
    private static final int AHEAD = 10;
    private static final int AHEAD_LATENT = 3;

    private final WorkspaceStore store;
    private final StatusBar status;
    private final CommandRegistry registry;
    private final OrbitModel model = new OrbitModel();
    private final OrbitInteractor interactor;
    private final TrainingDesk desk;
    private final OrbitViews views;
    private final WhyPanel why;
    private final OrbitInspector inspector;
    private final SceneSide side;
    private final List<Command> commands = new ArrayList<>();
    private final List<Exhibit> exhibits;
    private final Scrubber element;
    private final Scrubber time;
    private final OrbitStage stage;
    /** Made once: commands and words outlive buttons and would hold on to those of every scene that was ever opened. */
    private final List<Node> actions;
    /** The scene that is to be trained as soon as it is open; null if none is. */
    private @Nullable SceneWish trains;
    private double elapsed;

    /**
     * Builds the bench.
     *
     * @param lane  where gradients are computed once something trains
     * @param load  reads a scene with all that belongs to it, off the FX thread
     * @param check returns what is wrong with a scene, off the FX thread; empty if nothing is
     */
    public OrbitBench(WorkspaceStore store, Pulse pulse, StatusBar status, Typefaces typefaces, GradientLane lane,
            CommandRegistry registry, Function<SceneWish, OrbitScene> load, Function<SceneWish, String> check) {
        this.store = store;
        this.status = status;
        this.registry = registry;
        OrbitCommands simple = new OrbitCommands(store, model);
        List<Command> elementCommands = simple.element();
        List<Command> timeCommands = simple.time();
        why = new WhyPanel(store, model, registry.words());
        Command explain = Command.of("orbit.why", why.key(), Command.Category.HELP, why::toggle)
                .unless(Bindings.createStringBinding(() -> model.driven() ? "reason.driven" : "", model.scene()));
        actions = List.of(Icons.labelled(registry, explain, "button.why"),
                Icons.labelled(registry, elementCommands.getLast(), "button.reset"));
        commands.addAll(elementCommands);
        commands.addAll(timeCommands);
        commands.addAll(simple.view());
        commands.addAll(new SpaceCommands(store, model).all());
        commands.add(explain);
        desk = new TrainingDesk(model, pulse, lane);
        commands.addAll(desk.commands());
        views = new OrbitViews(store, model, registry.words(), typefaces, why.node());
        interactor = new OrbitInteractor(load, check, model, pulse, views::prepare);
        TrainingPanel training = new TrainingPanel(store, model, typefaces, registry, desk.train(), desk.pause(), desk.cancel());
        SettingsPanel settings = new SettingsPanel(store, model, registry.words(),
                changes -> apply(store.get().scene(), before -> changes, () -> { }));
        inspector = new OrbitInspector(store, model, registry.words(), training.node(), settings.node());
        side = new SceneSide(store, model, typefaces, registry, desk, changes -> apply(store.get().scene(), before -> changes, () -> { }));
        exhibits = OrbitExhibits.all(store, model, views, inspector, training, settings);
        element = elementScrubber(elementCommands);
        stage = new OrbitStage(store, model, registry, typefaces, views);
        time = timeScrubber(timeCommands);
        bind();
        pulse.play(this::play);
    }

    private static Optional<String> number(Result result, String name, Headline.Part part, ErrorForm form) {
        return result.models().stream().filter(found -> found.name().equals(name)).findFirst().map(found -> switch (part) {
            case FACTOR -> found.factor().get(form.label());
            case SEEN -> found.seen(form);
            case WORST -> found.worst(form);
            case PARAMETERS -> new Interval(found.parameters(), found.parameters(), found.parameters());
        }).map(interval -> OrbitInspector.value(interval.mean()));
    }

    private Scrubber elementScrubber(List<Command> all) {
        Scrubber scrubber = new Scrubber(registry, "scrubber.element", v -> String.format(Locale.ROOT, "%.1f°", v),
                v -> turn(new O2(Math.toRadians(v), store.get().element().mirror())), text -> {
                    O2 typed = ElementText.parse(text);
                    turn(new O2(typed.angle(), typed.mirror() || store.get().element().mirror()));
                }, List.of(all.get(0), all.get(5), all.get(1)));
        scrubber.scale(0, CIRCLE, 45, 5, v -> Math.round(v) + "°");
        ObjectProperty<Double> speed = scrubber.speeds(List.of(10.0, 30.0, 90.0), v -> Math.round(v) + "°/s",
                v -> store.update(w -> w.withSpeeds(v, w.motion().pace())));
        store.follow(w -> w.motion().sweep(), speed::set);
        return scrubber;
    }

    private void turn(O2 to) {
        O2 wrapped = new O2(Math.toRadians(wrap(to.angleDegrees())), to.mirror());
        store.update(w -> w.withElement(wrapped).withMotion(false, w.playing()));
    }

    private Scrubber timeScrubber(List<Command> all) {
        Scrubber scrubber = new Scrubber(registry, "scrubber.time", v -> model.time().written(v),
                this::step, text -> step(model.time().read(text)), List.of(all.get(0), all.get(2), all.get(1)));
        ObjectProperty<Double> speed = scrubber.speeds(List.of(0.25, 0.5, 1.0, 2.0), Numbers::times,
                v -> store.update(w -> w.withSpeeds(w.motion().sweep(), v)));
        store.follow(w -> w.motion().pace(), speed::set);
        return scrubber;
    }

    private void step(double time) {
        store.update(w -> w.withStep(Math.min(model.steps(), model.time().step(time))));
    }

    private void bind() {
        store.follow(OrbitBench::wish, wish -> {
            desk.close();
            model.training().set(TrainingStatus.IDLE);
            model.learned().set(null);
            model.moment().set(null);
            model.scene().set(null);
            interactor.load(wish);
        });
        store.fill(this::asSceneHas);
        store.property().subscribe(this::request);
        model.scene().subscribe(scene -> {
            store.drift(this::asSceneHas);
            request(store.get());
            if (scene != null) {
                // in space the scrubber turns about any axis, and the wedge is about z
                element.mark(scene.spatial() ? 0 : scene.wedge().from(), scene.spatial() ? 0 : scene.wedge().to());
                stage.mark(scene.spatial() ? null : scene.wedge());
                if (scene.models().isEmpty() && wish(store.get()).equals(trains)) {
                    desk.train().run();
                }
                trains = null;
            }
        });
        store.property().subscribe(w -> {
            element.valueProperty().set(w.element().angleDegrees());
            time.valueProperty().set(model.time().value(w.step()));
        });
        model.moment().subscribe(this::show);
        OrbitStatus.keep(status, store, model, registry.words(), desk);
    }

    private static SceneWish wish(Workspace w) {
        return new SceneWish(w.scene(), w.changes(), w.run());
    }

    /**
     * Opens the scene with more parameters changed than are by then, and trains those of its models that are not given. Refuses what cannot
     * be, and what was meant for a scene that is no longer open.
     *
     * @param scene that is open
     * @param more  what else is changed
     * @param done  called when the scene is changed, and only then
     */
    public void change(String scene, SortedMap<String, String> more, Runnable done) {
        apply(scene, changes -> {
            SortedMap<String, String> all = new TreeMap<>(changes);
            all.putAll(more);
            return all;
        }, done);
    }

    private void apply(String scene, UnaryOperator<SortedMap<String, String>> change, Runnable done) {
        SceneWish wanted = new SceneWish(scene, change.apply(store.get().changes()), "");
        interactor.check(wanted, refusal -> {
            if (!store.get().scene().equals(scene)) {
                status.notice(registry.words().get("orbit.left", scene));
            } else if (!refusal.isEmpty()) {
                status.notice(refusal);
            } else if (!change.apply(store.get().changes()).equals(wanted.changes())) {
                // something else was changed meanwhile: both together were not checked
                apply(scene, change, done);
            } else {
                store.update(w -> w.withChanges(wanted.changes()));
                trains = wish(store.get());
                done.run();
            }
        });
    }

    /** Latents that were trained one step ahead drift, and their read-out with them, so they are not drawn as far ahead as poses. */
    private static int ahead(OrbitScene scene) {
        return scene.experiment().architectures().values().stream().allMatch(Architecture::explicit) ? AHEAD : AHEAD_LATENT;
    }

    /** The form in which the scene's factors are published, so that what stands beside each other can be compared. */
    private static ErrorForm publishedForm(OrbitScene scene, ErrorForm otherwise) {
        return scene.experiment().scene().published().stream()
                .flatMap(number -> Arrays.stream(ErrorForm.values())
                        .filter(form -> number.quantity().label().endsWith("factor." + form.label())))
                .findFirst().orElse(otherwise);
    }

    /** What a workspace leaves to its scene is the scene's as soon as that is loaded; what it remembers stays. */
    private Workspace asSceneHas(Workspace w) {
        OrbitScene scene = model.scene().get();
        return scene != null && w.reading().asSceneHas() && shows(scene, w)
                ? w.withAhead(ahead(scene)).withForm(publishedForm(scene, w.form())) : w;
    }

    private static boolean shows(OrbitScene scene, Workspace w) {
        return scene.name().equals(w.scene()) && scene.changes().equals(w.changes());
    }

    private void request(Workspace w) {
        OrbitScene scene = model.scene().get();
        if (scene != null && shows(scene, w) && !scene.driven() && !scene.episodes().isEmpty()) {
            int sample = Math.min(w.sample(), scene.episodes().size() - 1);
            interactor.show(new OrbitRequest(scene, w.element(), w.motionOfSpace(), sample, w.step(), w.ahead(), w.precision(),
                    w.look().language()));
        }
    }

    private void show(@Nullable OrbitMoment moment) {
        if (moment == null) {
            return;
        }
        int steps = moment.steps();
        StepTime written = moment.request().scene().time();
        time.scale(0, written.value(steps), written.value(Math.max(1, Math.ceilDiv(steps, 8))), written.value(1), written::written);
        time.aheadProperty().set(written.value(Math.min(moment.request().ahead(), steps - moment.request().step())));
        Precision precision = moment.request().precision();
        status.residualProperty().set(moment.residuals().stream().filter(r -> r.kind() == ModelKind.EQUIVARIANT).findFirst()
                .map(r -> moment.request().texts().get("orbit.residual",
                        OrbitInspector.value(precision == Precision.FLOAT32 ? r.float32() : r.float64()), precision.label()))
                .orElse(""));
    }

    /** Moves g and time on while they play. */
    private void play(double seconds) {
        Workspace w = store.get();
        if (w.turning()) {
            store.drift(now -> now.turned(now.motion().sweep() * seconds));
        }
        if (!w.playing()) {
            elapsed = 0;
            return;
        }
        elapsed += seconds * w.motion().pace();
        double step = model.time().played();
        if (elapsed >= step && model.steps() > 0) {
            elapsed -= step;
            store.drift(now -> now.withStep(model.after(now.step())));
        }
    }

    private static double wrap(double degrees) {
        double wrapped = degrees % CIRCLE;
        return wrapped < 0 ? wrapped + CIRCLE : wrapped;
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
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
    public List<Exhibit> exhibits() {
        return exhibits;
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Optional<String> fill(Headline headline) {
        OrbitScene scene = model.scene().get();
        Result result = scene == null || !scene.name().equals(store.get().scene()) ? null : scene.result();
        return result == null ? Optional.empty() : headline.fill((name, part) -> number(result, name, part, store.get().form()));
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
    public void tidy() {
        why.hide();
        store.update(w -> w.withEnlarged(""));
    }

    @Override
    public boolean settled() {
        boolean shown = model.scene().get() != null && (model.driven() || model.moment().get() != null);
        return (shown || !model.failure().get().isEmpty()) && interactor.idle() && views.idle();
    }

    /** Returns what this bench shares with others that show its scene. */
    public SceneSide side() {
        return side;
    }

    /** Returns why the scene cannot be shown; empty if it can. */
    public String failure() {
        return model.failure().get();
    }

    /** Returns whether models learn now. */
    public boolean trains() {
        return model.training().get().phase() == TrainingStatus.Phase.RUNNING;
    }

    @Override
    public void close() {
        desk.shutDown();
        interactor.close();
        views.close();
        stage.close();
    }
}
