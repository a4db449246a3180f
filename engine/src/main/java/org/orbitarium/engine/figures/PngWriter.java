package org.orbitarium.engine.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;

/** Draws a figure into a PNG without a display. Thread safe: the fonts are read once and then only derived from. */
public final class PngWriter {

    private static final float HALO = 3;

    private final Map<Face, Font> fonts;

    /**
     * Reads the fonts.
     *
     * @throws UnavailableException if they are missing, or if the machine lacks the library that the JDK draws text with
     */
    public PngWriter(Home home) {
        fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, read(home, face));
        }
    }

    private static Font read(Home home, Face face) {
        String path = "fonts/" + face.file();
        File file = home.asset(path).toFile();
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new UnavailableException("The font assets/" + path + " cannot be read",
                    "Unpack Orbitarium again; it came incomplete.", e);
        } catch (LinkageError | InternalError | RuntimeException e) {
            // without fontconfig the JDK throws a bare RuntimeException first and a LinkageError ever after
            throw noFontSystem(e);
        }
    }

    private static UnavailableException noFontSystem(Throwable cause) {
        return new UnavailableException("The JDK cannot draw text on this machine, so there is no PNG figure",
                "Install fontconfig (Debian and Ubuntu: apt-get install fontconfig); SVG figures do not need it.", cause);
    }

    /**
     * Returns the file.
     *
     * @param figure what to draw; its ground is transparent unless {@link Figure#on} gave it one
     * @param scale  pixels of the image per px of the figure
     * @throws UnavailableException if the machine lacks the library that the JDK draws text with
     */
    public byte[] write(Figure figure, double scale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            if (!ImageIO.write(image(figure, scale), "png", bytes)) {
                throw new IllegalStateException("the JDK has no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the picture, as {@link #write} would store it. */
    public BufferedImage image(Figure figure, double scale) {
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width() * scale), (int) Math.ceil(figure.height() * scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(scale, scale);
            for (Mark mark : figure.marks()) {
                paint(g, mark);
            }
        } catch (LinkageError | InternalError e) {
            throw noFontSystem(e);
        } finally {
            g.dispose();
        }
        return image;
    }

    private void paint(Graphics2D g, Mark mark) {
        switch (mark) {
            case Mark.Path path -> shape(g, shape(path.outline()), path.fill(), path.stroke());
            case Mark.Circle c -> shape(g, new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()),
                    c.fill(), c.stroke());
            case Mark.Rect r -> shape(g, r.radius() > 0
                    ? new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), 2 * r.radius(), 2 * r.radius())
                    : new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height()), r.fill(), r.stroke());
            case Mark.Text text -> text(g, text);
            case Mark.Pixels pixels -> pixels(g, pixels);
        }
    }

    private static void shape(Graphics2D g, Shape shape, @Nullable Ink fill, @Nullable Stroke stroke) {
        if (fill != null) {
            g.setColor(color(fill));
            g.fill(shape);
        }
        if (stroke != null) {
            float[] dash = new float[stroke.dash().size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = stroke.dash().get(i).floatValue();
            }
            g.setStroke(new BasicStroke((float) stroke.width(), stroke.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                    stroke.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER, 10, dash.length == 0 ? null : dash, 0));
            g.setColor(color(stroke.ink()));
            g.draw(shape);
        }
    }

    private void text(Graphics2D g, Mark.Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        Font font = Objects.requireNonNull(fonts.get(text.face().of(text.text()))).deriveFont((float) text.size());
        TextLayout layout = new TextLayout(text.text(), font, g.getFontRenderContext());
        AffineTransform before = g.getTransform();
        g.rotate(Math.toRadians(text.rotation()), text.x(), text.y());
        g.translate(text.x() - layout.getAdvance() * text.anchor().share(), text.y());
        Ink halo = text.halo();
        if (halo != null) {
            g.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(color(halo));
            g.draw(layout.getOutline(null));
        }
        g.setColor(color(text.ink()));
        layout.draw(g, 0, 0);
        g.setTransform(before);
    }

    private static void pixels(Graphics2D g, Mark.Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.columns(), pixels.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, pixels.columns(), pixels.rows(), pixels.argb(), 0, pixels.columns());
        AffineTransform place = AffineTransform.getTranslateInstance(pixels.x(), pixels.y());
        place.scale(pixels.width() / pixels.columns(), pixels.height() / pixels.rows());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, place, null);
    }

    private static Shape shape(Outline outline) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline.visit((verb, c, at) -> {
            switch (verb) {
                case MOVE -> path.moveTo(c[at], c[at + 1]);
                case LINE -> path.lineTo(c[at], c[at + 1]);
                case CUBIC -> path.curveTo(c[at], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
                case CLOSE -> path.closePath();
            }
        });
        return path;
    }

    private static Color color(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(255 * ink.opacity()));
    }
}
