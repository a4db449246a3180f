package org.orbitarium.engine.figures;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/** The world as it is at g, with what each model predicts some steps ahead; y up, angles counter-clockwise. */
public final class ArenaFigure {

    /** Width of lines in a thumbnail. */
    private static final double THIN = 0.6;

    private ArenaFigure() {
    }

    /**
     * What an arena shows.
     *
     * @param angle   g, degrees
     * @param mirror  whether g also mirrors at the x axis
     * @param wedge   orientations in the training data; null if there are none to show
     * @param bodies  the world at g; null while there is nothing to see
     * @param stale   whether the next state is on its way: bodies at 40 %, without names
     * @param message one line for an empty or failed arena; empty if all is well
     */
    public record Input(double angle, boolean mirror, @Nullable Wedge wedge, @Nullable ArenaBodies bodies, boolean stale, String message) {

        /** Returns an arena with nothing in it. */
        public static Input empty(@Nullable Wedge wedge, String message) {
            return new Input(0, false, wedge, null, false, message);
        }

        /** Returns the same arena while the next state is on its way. */
        public Input faded() {
            return new Input(angle, mirror, wedge, bodies, true, message);
        }

        /** Returns the width of what is shown in the world's units; of an empty arena any will do. */
        double side() {
            return bodies == null ? 1 : bodies.side();
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
        ArenaGeometry geometry = geometry(input, width, height);
        ArenaScene scene = new ArenaScene(sheet, geometry, input);
        scene.ground();
        scene.circle();
        ArenaBodies bodies = input.bodies();
        if (bodies != null) {
            BodyPainter painter = BodyPainter.of(bodies, sheet, geometry, input.stale() ? BodyPainter.STALE : 1);
            painter.draw();
            if (!input.stale()) {
                ArenaLabels labels = new ArenaLabels(sheet, geometry, input);
                // in a small arena names would hide what they name; its header has a legend, and g
                if (labels.room()) {
                    painter.name(labels);
                }
            }
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
        TypeScale thin = new TypeScale(type.tick(), type.label(), type.reading(), type.dial(), THIN, true);
        Sheet sheet = new Sheet(width, height, style.with(thin));
        ArenaBodies bodies = input.bodies();
        double side = input.side();
        double scale = (bodies == null ? 1 : bodies.zoom()) * Math.min(width, height) / side;
        ArenaGeometry geometry = new ArenaGeometry((width - side * scale) / 2, (height - side * scale) / 2, scale, side);
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        new ArenaScene(sheet, geometry, input).wedgeArea();
        if (bodies != null) {
            BodyPainter.of(bodies, sheet, geometry, 1).draw();
        }
        return sheet.figure();
    }
}
