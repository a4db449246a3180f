package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Meshes;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Pose;
import org.orbitarium.engine.raster.Projection;
import org.orbitarium.engine.raster.Rasteriser;
import org.orbitarium.engine.raster.Shape;
import org.orbitarium.engine.worlds.Wedge;

/**
 * The world in space at g, on a floor on which the wedge is a shaded sector. Renderers draw {@link #shapes}; words lie above them, the same
 * over every renderer.
 */
public final class StageFigure {

    private static final double FLOOR = -0.72;
    private static final double RIM = 0.86;
    /** The camera looks at the middle between the world and its floor. */
    private static final double LOOK = -0.2;
    private static final double FADE = 0.62;
    private static final double PIXELS = 2;
    private static final int ROUND = 96;
    private static final double HOME_AZIMUTH = -58;
    private static final double HOME_ELEVATION = 22;
    private static final double PAD = 12;
    private static final int LINES = 3;
    /** Of what has no shorter words. */
    private static final int MOST_LINES = 6;
    private static final double LEADING = 1.3;
    private static final double PLATE = 0.82;
    /** Width of the rim that parts what is near from what is far, px. */
    private static final double HALO = 1.5;

    private StageFigure() {
    }

    /**
     * What the stage shows.
     *
     * @param bodies  the world at g; null while there is nothing to see
     * @param element g; null if it is not to be told
     * @param wedge   orientations about z in the training data; null if there are none to show
     * @param stale   whether the next state is on its way
     * @param message one line for an empty or failed stage; empty if all is well
     */
    public record Input(@Nullable StageBodies bodies, @Nullable GroupElement element, @Nullable Wedge wedge, boolean stale,
            String message) {

        /** Returns a stage with nothing on it. */
        public static Input empty(@Nullable Wedge wedge, String message) {
            return new Input(null, null, wedge, false, message);
        }

        /** Returns the same while the next state is on its way. */
        public Input faded() {
            return new Input(bodies, element, wedge, true, message);
        }

        /** Returns the radius of what is shown; of an empty stage any will do. */
        double radius() {
            return bodies == null ? 1 : bodies.radius();
        }

        Point3 centre() {
            return bodies == null ? Point3.ORIGIN : bodies.centre();
        }
    }

    /**
     * Returns the camera of a view.
     *
     * @param azimuth   degrees about z
     * @param elevation degrees above the floor
     * @param zoom      1 shows everything
     */
    public static Camera camera(Input input, double azimuth, double elevation, double zoom) {
        Camera home = Camera.framing(input.centre(), input.radius());
        Point3 target = input.centre().plus(new Point3(0, 0, LOOK * input.radius()));
        return home.at(new Pose(target, home.pose().distance() / zoom, Math.toRadians(azimuth), Math.toRadians(elevation)));
    }

    /** Returns how the picture of a camera fades with depth and how near shapes part from far ones, at so many pixels per px. */
    public static Frame frame(Input input, Palette palette, int width, int height, double pixels) {
        return Frame.of(width, height, 0xFF000000 | palette.arena().rgb()).scaled(pixels).fading(1.5 * input.radius(), FADE)
                .haloed(HALO);
    }

    /** Returns everything that a renderer draws, in the colours of a theme. */
    public static List<Shape> shapes(Input input, Palette palette) {
        List<Shape> shapes = new ArrayList<>();
        double radius = input.radius();
        floor(shapes, input, RIM * radius, palette);
        axes(shapes, input, radius, palette);
        StageBodies bodies = input.bodies();
        if (bodies != null) {
            shapes.addAll(bodies.shapes(palette));
        }
        return shapes;
    }

    /** The floor: a ring, every thirty degrees a tick, the wedge as a sector. */
    private static void floor(List<Shape> shapes, Input input, double radius, Palette palette) {
        Point3 centre = input.centre().plus(new Point3(0, 0, FLOOR * input.radius()));
        shapes.add(Shape.Line.of(Shape.NOTHING, arc(centre, radius, 0, 360), 1.2, argb(palette.border())));
        shapes.add(Shape.Line.of(Shape.NOTHING, arc(centre, radius / 2, 0, 360), 1, argb(palette.border())));
        for (int degrees = 0; degrees < 360; degrees += 30) {
            shapes.add(Shape.Line.between(Shape.NOTHING, on(centre, 0.94 * radius, degrees), on(centre, radius, degrees), 1.2,
                    argb(palette.quiet())));
        }
        Wedge wedge = input.wedge();
        if (wedge != null && wedge.width() < 360) {
            shapes.add(Meshes.sector(Shape.NOTHING, centre, radius, Math.toRadians(wedge.from()), Math.toRadians(wedge.to()),
                    argb(palette.wedgeFill().at(0.3))));
            for (double edge : new double[] {wedge.from(), wedge.to()}) {
                shapes.add(Shape.Line.between(Shape.NOTHING, centre, on(centre, radius, edge), 1.5, argb(palette.wedgeEdge()))
                        .dashed(0.04 * radius));
            }
        }
    }

    private static void axes(List<Shape> shapes, Input input, double radius, Palette palette) {
        Point3 origin = input.centre().plus(new Point3(0, 0, FLOOR * radius));
        for (Point3 tip : tips(input)) {
            shapes.add(new Shape.Arrow(Shape.NOTHING, origin, tip, 0.012 * radius, argb(palette.quiet())));
        }
    }

    /** Returns where the axes end, x, y and z; they stand on the floor, out of the way of what moves. */
    private static List<Point3> tips(Input input) {
        double radius = input.radius();
        Point3 origin = input.centre().plus(new Point3(0, 0, FLOOR * radius));
        double length = 0.3 * radius;
        return List.of(origin.plus(new Point3(length, 0, 0)), origin.plus(new Point3(0, length, 0)),
                origin.plus(new Point3(0, 0, length)));
    }

    /** Returns the words above the picture. */
    public static Figure labels(Input input, Camera camera, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        Projection view = camera.projection((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
        double size = style.type().tick();
        Palette palette = style.palette();
        List<Point3> tips = tips(input);
        for (int i = 0; i < 3; i++) {
            word(sheet, view, tips.get(i), String.valueOf("xyz".charAt(i)), palette.quiet(), 0.7 * size);
        }
        Wedge wedge = input.wedge();
        if (wedge != null && wedge.width() < 360) {
            Point3 floor = input.centre().plus(new Point3(0, 0, FLOOR * input.radius()));
            word(sheet, view, on(floor, 0.62 * input.radius(), (wedge.from() + wedge.to()) / 2),
                    style.words(style.type().spare() ? "arena.wedge-spare" : "dial.wedge"), palette.wedgeText(), 0);
        }
        StageBodies bodies = input.bodies();
        if (bodies != null) {
            bodies.labels().forEach(label -> word(sheet, view, label.place(), label.text(), palette.text(label.role()), size));
            foot(sheet, bodies.notes(style));
        }
        head(sheet, input.element());
        if (!input.message().isEmpty()) {
            String text = TextMetrics.fit(input.message(), Face.WORDS, style.type().label(), 0.8 * width);
            sheet.haloed(width / 2, height / 2, text, Face.WORDS, style.type().label(), Anchor.MIDDLE, palette.base(), palette.arena());
        }
        return sheet.figure();
    }

    /** Says at the top left what g is. */
    private static void head(Sheet sheet, @Nullable GroupElement g) {
        if (g != null) {
            double size = sheet.type().label();
            lines(sheet, sheet.words("stage.element", new ElementWords(sheet.style().language()).of(g)), size, PAD + size,
                    sheet.palette().strong());
        }
    }

    /** The first note that has room, else the last. */
    private static void foot(Sheet sheet, List<String> notes) {
        double size = sheet.type().tick();
        for (String note : notes) {
            List<String> lines = wrapped(sheet, note, size);
            if (lines.size() <= LINES || note.equals(notes.getLast())) {
                lines(sheet, note, size, sheet.height() - PAD - LEADING * size * (lines.size() - 1), sheet.palette().quiet());
                return;
            }
        }
    }

    private static List<String> wrapped(Sheet sheet, String text, double size) {
        return TextMetrics.wrap(text, Face.WORDS, size, sheet.width() - 2 * PAD, MOST_LINES);
    }

    /** Words on a plate: a point of the cloud that comes to lie there would touch them. */
    private static void lines(Sheet sheet, String text, double size, double base, Ink ink) {
        double y = base;
        List<String> lines = wrapped(sheet, text, size);
        double widest = lines.stream().mapToDouble(line -> TextMetrics.width(line, Face.WORDS, size)).max().orElse(0);
        sheet.rect(PAD - 4, base - 1.05 * size, widest + 8, (1.4 + LEADING * (lines.size() - 1)) * size, sheet.palette().arena().at(PLATE),
                null);
        for (String line : lines) {
            sheet.haloed(PAD, y, line, Face.WORDS, size, Anchor.START, ink, sheet.palette().arena());
            y += LEADING * size;
        }
    }

    /** Returns the words above the picture, and beside the pointer what it is at; {@link Shape#NOTHING} if that is nothing. */
    public static Figure words(Input input, Camera camera, Style style, double width, double height, int pointed, double x, double y) {
        Figure labels = labels(input, camera, style, width, height);
        StageBodies bodies = input.bodies();
        if (bodies == null || pointed < 0 || pointed >= bodies.names(style).size()) {
            return labels;
        }
        Sheet sheet = new Sheet(width, height, style);
        labels.marks().forEach(sheet::add);
        StageBodies.Name name = bodies.names(style).get(pointed);
        double size = style.type().label();
        double room = TextMetrics.width(name.text(), Face.WORDS, size) + 14;
        double left = Math.clamp(x + 12, 2, Math.max(2, width - room - 2));
        double top = y > 2.6 * size ? y - 2.2 * size : y + 14;
        sheet.add(new Mark.Rect(Sheet.snap(left), Sheet.snap(top), room, 1.7 * size, 4, style.palette().raised(),
                Sheet.hair(style.palette().border())));
        sheet.text(left + 7, top + 1.2 * size, name.text(), Face.WORDS, size, Anchor.START, style.palette().text(name.role()));
        return sheet.figure();
    }

    private static void word(Sheet sheet, Projection view, Point3 place, String text, Ink ink, double above) {
        double[] at = view.project(place);
        // what is out of the picture has no name in it, and what is in it has a whole one
        if (at[0] >= 0 && at[0] <= sheet.width() && at[1] >= 0 && at[1] <= sheet.height()) {
            double size = sheet.type().tick();
            double half = TextMetrics.width(text, Face.WORDS, size) / 2 + 1;
            double x = Math.clamp(at[0], half, Math.max(half, sheet.width() - half));
            double highest = TextMetrics.capHeight(size) + 1;
            double y = Math.clamp(at[1] - above + TextMetrics.capHeight(size) / 2, highest, Math.max(highest, sheet.height() - 0.2 * size));
            sheet.haloed(x, y, text, Face.WORDS, size, Anchor.MIDDLE, ink, sheet.palette().arena());
        }
    }

    /** Returns the picture as a figure, as files take it: drawn by the program itself, at twice the resolution. */
    public static Figure build(Input input, Camera camera, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        pixels(sheet, input, camera);
        labels(input, camera, style, width, height).marks().forEach(sheet::add);
        return sheet.figure();
    }

    /** Returns a small picture without words, for the storyboard. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        pixels(sheet, input, camera(input, HOME_AZIMUTH, HOME_ELEVATION, 1.25));
        return sheet.figure();
    }

    private static void pixels(Sheet sheet, Input input, Camera camera) {
        int columns = (int) Math.max(1, Math.round(PIXELS * sheet.width()));
        int rows = (int) Math.max(1, Math.round(PIXELS * sheet.height()));
        int[] pixels = new int[columns * rows];
        new Rasteriser().render(shapes(input, sheet.palette()), camera, frame(input, sheet.palette(), columns, rows, PIXELS), pixels);
        sheet.add(new Mark.Pixels(0, 0, sheet.width(), sheet.height(), columns, rows, pixels));
    }

    private static Rows arc(Point3 centre, double radius, double from, double to) {
        double[] points = new double[3 * (ROUND + 1)];
        for (int i = 0; i <= ROUND; i++) {
            put(points, i, on(centre, radius, from + (to - from) * i / ROUND));
        }
        return new Rows(ROUND + 1, 3, points);
    }

    private static Point3 on(Point3 centre, double radius, double degrees) {
        return centre.plus(new Point3(radius * Math.cos(Math.toRadians(degrees)), radius * Math.sin(Math.toRadians(degrees)), 0));
    }

    private static void put(double[] points, int i, Point3 place) {
        points[3 * i] = place.x();
        points[3 * i + 1] = place.y();
        points[3 * i + 2] = place.z();
    }

    static int argb(Ink ink) {
        return (int) Math.round(255 * ink.opacity()) << 24 | ink.rgb();
    }
}
