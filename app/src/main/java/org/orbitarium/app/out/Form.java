package org.orbitarium.app.out;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.engine.figures.PngWriter;
import org.orbitarium.engine.figures.SvgWriter;
import org.orbitarium.engine.figures.export.TableCsv;
import org.orbitarium.engine.figures.export.TableLatex;

/** What a view can be saved as. */
enum Form {

    /** Pixels, two for each of the view. */
    PNG("png"),

    /** Lines and text. */
    SVG("svg"),

    /** The numbers behind it. */
    CSV("csv"),

    /** A table. */
    LATEX("tex");

    /** Pixels of a file for each of the view. */
    static final double SCALE = 2;

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** Returns how such files end, without the dot. */
    String ending() {
        return ending;
    }

    /** Returns the file of a shot; off the FX thread. */
    byte[] bytes(Shot shot, Supplier<PngWriter> writer) {
        return switch (this) {
            case PNG -> writer.get().write(shot.figure(), SCALE);
            case SVG -> utf8(SvgWriter.write(shot.figure(), shot.caption().line()));
            case CSV -> utf8(TableCsv.write(shot.data().table().get(), shot.data().caption()));
            case LATEX -> utf8(TableLatex.write(shot.table().get(), shot.caption()));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
