package org.orbitarium.engine.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/** PushT as it is at g, with what each model predicts some steps ahead; y up, angles counter-clockwise. */
public final class ArenaFigure {

    private ArenaFigure() {
    }

    /**
     * Where a T is, in world units.
     *
     * @param x     of the middle of the bar's upper edge, px
     * @param y     the same, px
     * @param theta radians, counter-clockwise in the frame in which y points up
     */
    public record Pose(double x, double y, double theta) {
    }

    /**
     * Where a T will be.
     *
     * @param name    of the model, or "Truth"
     * @param role    truth or the model's
     * @param poses   one a step, the first one step ahead; not empty
     * @param readOut whether the poses come from a read-out that was fitted to latents, which the label then says
     */
    public record Future(String name, Role role, List<Pose> poses, boolean readOut) {

        /** Copies the list. */
        public Future {
            poses = List.copyOf(poses);
            if (poses.isEmpty()) {
                throw new IllegalArgumentException(name + ": a future needs at least one pose");
            }
        }
    }

    /**
     * What an arena shows.
     *
     * @param side    of the world, px
     * @param angle   g, degrees
     * @param mirror  whether g also mirrors at the x axis
     * @param wedge   orientations in the training data; null if there are none to show
     * @param now     the T; null while there is none
     * @param when    the present time, as in "0.4 s"
     * @param goal    where the T shall go; null if the task has no goal
     * @param agentX  px
     * @param agentY  px
     * @param action  where the agent is sent, relative to it, (x, y) in px; empty for none
     * @param futures truth and predictions, each the same number of steps ahead
     * @param stale   whether the next state is on its way: everything at 40 %
     * @param message one line for an empty or failed arena; empty if all is well
     */
    public record Input(double side, double angle, boolean mirror, @Nullable Wedge wedge, @Nullable Pose now, String when,
            @Nullable Pose goal, double agentX, double agentY, List<Double> action, List<Future> futures, boolean stale,
            String message) {

        /** Copies the lists. */
        public Input {
            action = List.copyOf(action);
            futures = List.copyOf(futures);
            if (!action.isEmpty() && action.size() != 2) {
                throw new IllegalArgumentException("an action has x and y, got " + action);
            }
        }

        /** Returns an arena with nothing in it. */
        public static Input empty(double side, @Nullable Wedge wedge, String message) {
            return new Input(side, 0, false, wedge, null, "", null, side / 2, side / 2, List.of(), List.of(), false, message);
        }
    }

    /** Returns where world coordinates stand in the arena that {@link #build} draws. */
    public static ArenaGeometry geometry(Input input, double width, double height) {
        double margin = Math.min(width, height) < 200 ? 1 : 9;
        double frame = Math.max(8, Math.min(width, height) - 2 * margin);
        return new ArenaGeometry(Math.round((width - frame) / 2), Math.round((height - frame) / 2), frame / input.side(), input.side());
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        ArenaScene scene = new ArenaScene(sheet, geometry(input, width, height), input);
        scene.ground();
        scene.circle();
        scene.bodies();
        if (!input.stale()) {
            new ArenaLabels(sheet, geometry(input, width, height), input).write();
        }
        if (!input.message().isEmpty()) {
            double size = style.type().label();
            String text = TextMetrics.fit(input.message(), Face.WORDS, size, 0.8 * width);
            sheet.haloed(width / 2, height / 2 + size / 3, text, Face.WORDS, size, Anchor.MIDDLE, style.palette().base(),
                    style.palette().arena());
        }
        return sheet.figure();
    }

    /** Returns a small arena without words, for the storyboard. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        TypeScale type = style.type();
        TypeScale thin = new TypeScale(type.tick(), type.label(), type.reading(), type.dial(), 0.6, true);
        Sheet sheet = new Sheet(width, height, style.with(thin));
        double scale = 1.75 * Math.min(width, height) / input.side();
        ArenaGeometry geometry = new ArenaGeometry(width / 2 - input.side() * scale / 2, height / 2 - input.side() * scale / 2, scale,
                input.side());
        ArenaScene scene = new ArenaScene(sheet, geometry, input);
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        scene.wedgeArea();
        scene.bodies();
        return sheet.figure();
    }
}
