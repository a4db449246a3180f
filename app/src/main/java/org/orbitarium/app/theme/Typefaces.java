package org.orbitarium.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.Face;

/** The fonts that ship with Orbitarium, loaded into JavaFX once; style sheets then find them by family. FX thread only. */
public final class Typefaces {

    /** Cuts that only style sheets use. */
    private static final List<String> MORE = List.of("Inter-Medium.otf", "Inter-Bold.otf", "JetBrainsMono-Bold.ttf");

    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<Key, Font> fonts = new HashMap<>();

    private Typefaces() {
    }

    /**
     * Loads all cuts.
     *
     * @throws UnavailableException if a file is missing or JavaFX cannot read it
     */
    public static Typefaces load(Home home) {
        Typefaces typefaces = new Typefaces();
        for (Face face : Face.values()) {
            typefaces.names.put(face, load(home, face.file()).getName());
        }
        MORE.forEach(file -> load(home, file));
        return typefaces;
    }

    private static Font load(Home home, String file) {
        String problem = "JavaFX cannot read the font assets/fonts/" + file;
        String fix = "Unpack Orbitarium again; on Debian and Ubuntu see that libfreetype6 and libpango-1.0-0 are installed.";
        // through a stream: from a URL, JavaFX does not find a file in a folder whose name has a space
        try (InputStream stream = Files.newInputStream(home.asset("fonts/" + file))) {
            Font font = Font.loadFont(stream, 12);
            if (font == null) {
                throw new UnavailableException(problem, fix);
            }
            return font;
        } catch (IOException e) {
            throw new UnavailableException(problem, fix, e);
        }
    }

    /** Returns the font of a text that asks for a face, in a size in px. */
    public Font font(Face face, String text, double size) {
        return font(face.of(text), size);
    }

    /** Returns a face in a size in px. */
    public Font font(Face face, double size) {
        return fonts.computeIfAbsent(new Key(face, size), key -> new Font(Objects.requireNonNull(names.get(face)), size));
    }

    private record Key(Face face, double size) {
    }
}
