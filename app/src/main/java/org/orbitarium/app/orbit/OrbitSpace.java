package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.LadderFigure;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;

/** Keeps ball and ladder at the present workspace: the orbits of the scene's run or of the models that learn, and g among them. */
final class OrbitSpace {

    private static final double SAME = 1e-6;

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final BallView ball;
    private final LadderView ladder;
    /** The bins of the scene, with the elements that a click goes to in turn. */
    private List<SpaceBins.Rung> rungs = List.of();
    private @Nullable Experiment taken;
    private @Nullable Measured measured;
    private List<BallFigure.Ball> ofRun = List.of();
    /** The errors that colours span while models learn; null while none do. */
    private BallFigure.@Nullable Range first;

    /** What the balls of the run depend on. */
    private record Measured(@Nullable Result result, ErrorForm form) {
    }

    private OrbitSpace(WorkspaceStore store, OrbitModel model, Words words, BallView ball, LadderView ladder) {
        this.store = store;
        this.model = model;
        this.words = words;
        this.ball = ball;
        this.ladder = ladder;
    }

    /** Lets ball and ladder follow workspace and model from now on, and choose g. */
    static void keep(WorkspaceStore store, OrbitModel model, Words words, BallView ball, LadderView ladder) {
        new OrbitSpace(store, model, words, ball, ladder).follow();
    }

    private void follow() {
        ladder.onRung(this::go);
        model.scene().subscribe(scene -> {
            take(scene == null || !scene.spatial() ? null : scene.experiment());
            show();
        });
        store.follow(Workspace::form, form -> show());
        store.follow(Workspace::element, element -> move());
        store.follow(Workspace::space, space -> move());
        model.training().map(TrainingStatus::profiles).subscribe(profiles -> show());
        words.present().subscribe(texts -> show());
    }

    /** Finds the bins of another experiment; models in training bring the same one again and again. */
    private void take(@Nullable Experiment experiment) {
        if (!Objects.equals(experiment, taken)) {
            taken = experiment;
            rungs = experiment == null ? List.of() : SpaceBins.of(experiment);
        }
    }

    /** Goes to an element of a rung; of several to the one after that at which everything is shown. */
    private void go(int rung) {
        if (rung < rungs.size()) {
            List<GroupElement> elements = rungs.get(rung).elements();
            int next = (indexOf(elements, store.get().motionOfSpace()) + 1) % elements.size();
            GroupElement g = elements.get(next);
            store.update(w -> {
                Workspace turned = w.withRotation(rotation(g).rotationVector());
                return turned.with(turned.space().shifted(g.translation())).withMotion(false, w.playing());
            });
        }
    }

    private static SO3 rotation(GroupElement g) {
        return switch (g) {
            case SO3 turn -> turn;
            case SE3 motion -> motion.rotation();
            default -> throw new IllegalArgumentException(g + " is not of space");
        };
    }

    private static int indexOf(List<GroupElement> elements, GroupElement g) {
        for (int i = 0; i < elements.size(); i++) {
            if (same(elements.get(i), g)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(GroupElement a, GroupElement b) {
        double[] s = a.translation();
        double[] t = b.translation();
        return Math.hypot(Math.hypot(s[0] - t[0], s[1] - t[1]), s[2] - t[2]) < SAME && rotation(a).angleTo(rotation(b)) < SAME;
    }

    private void move() {
        BallFigure.Input shown = ball.getInput();
        if (shown != null) {
            Workspace w = store.get();
            ball.setInput(shown.at(rotation(w.motionOfSpace())).seenFrom(w.space().ball().azimuth(), w.space().ball().elevation())
                    .of(ofBalls(w)));
        }
        LadderFigure.Input steps = ladder.getInput();
        if (steps != null) {
            ladder.setInput(steps.at(chosen()));
        }
    }

    /** Returns what the numbers at the balls are: they know rotations alone. */
    private String ofBalls(Workspace w) {
        String measure = measure(w);
        boolean shifted = w.space().shift().stream().anyMatch(part -> part != 0);
        return shifted ? words.get("orbit.turned-only", measure) : measure;
    }

    private String measure(Workspace w) {
        return words.get("orbit.measure", words.get("form." + w.form().label() + ".low"));
    }

    private int chosen() {
        GroupElement g = store.get().motionOfSpace();
        for (int i = 0; i < rungs.size(); i++) {
            if (indexOf(rungs.get(i).elements(), g) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void show() {
        OrbitScene scene = model.scene().get();
        BallFigure.Input last = ball.getInput();
        LadderFigure.Input lastSteps = ladder.getInput();
        if (scene == null || !scene.spatial()) {
            ball.setInput(last == null || scene != null ? null : last.faded());
            ladder.setInput(lastSteps == null || scene != null ? null
                    : new LadderFigure.Input(lastSteps.measure(), lastSteps.rungs(), lastSteps.series(), lastSteps.chosen(), true));
            return;
        }
        Workspace w = store.get();
        Texts texts = words.present().getValue();
        Measured now = new Measured(scene.result(), w.form());
        if (!now.equals(measured)) {
            measured = now;
            ofRun = now.result == null ? List.of() : SpaceBins.balls(now.result, now.form);
            first = null;
        }
        List<TrainingStatus.Live> live = model.training().get().profiles().isEmpty() ? scene.profiles() : model.training().get().profiles();
        List<BallFigure.Ball> balls = new ArrayList<>();
        live.forEach(profile -> balls.add(SpaceBins.ball(profile, w.form())));
        if (balls.isEmpty()) {
            balls.addAll(ofRun);
        }
        String message = balls.isEmpty() ? texts.get("orbit.nothing-measured") : "";
        List<String> staged = scene.staged().stream().map(OrbitScene.Trained::name).toList();
        boolean learns = !model.training().get().profiles().isEmpty();
        ball.setInput(held(new BallFigure.Input(ofBalls(w), balls, staged, rotation(w.motionOfSpace()), scene.wedge().width(),
                w.space().ball().azimuth(), w.space().ball().elevation(), false, message), learns));
        // the bins are measured when a run ends, so the ladder stays that of the run and says so
        ladder.setInput(SpaceBins.ladder(rungs, scene.result(), w.form(), learns && scene.result() != null
                ? texts.get("orbit.of-run", measure(w)) : measure(w), chosen(), texts.language()));
    }

    /** While models learn colours keep their meaning: that of the run; without one, that of what was measured first. */
    private BallFigure.Input held(BallFigure.Input input, boolean learns) {
        if (!learns) {
            first = null;
            return input;
        }
        if (first == null) {
            first = BallFigure.Range.around(ofRun.isEmpty() ? input.balls() : ofRun).hold();
        }
        return input.in(first);
    }
}
