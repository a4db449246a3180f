package org.orbitarium.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.Scene;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.formats.TextFiles;

/**
 * The style sheets that ship, brought into a size and a language: JavaFX knows no zoom of fonts, and Inter has no Chinese. Read once, so
 * that a change of theme touches no file.
 */
public final class StyleSheets {

    private static final List<String> FILES = List.of("orbitarium", "dark", "light", "shell");
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)px");
    /** Lines and gaps up to so many px keep their width at any scale. */
    private static final double HAIR = 2;

    /** Lines with this remark keep their face in every language. */
    private static final String NUMBERS = "/* numbers */";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private StyleSheets() {
    }

    /** Reads all sheets. */
    public static StyleSheets load(Home home) {
        StyleSheets sheets = new StyleSheets();
        FILES.forEach(name -> sheets.texts.put(name, TextFiles.read(home.asset("css/" + name + ".css"))));
        return sheets;
    }

    /** Gives a scene a look: Primer for all controls of the program, our colours, sizes and exceptions for the scene. */
    public void apply(Theme theme, double scale, Language language, Scene scene) {
        Application.setUserAgentStylesheet(theme.primer());
        scene.getStylesheets().setAll(of(theme, scale, language));
    }

    /** Returns the sheets over Primer, in order, as data URIs. */
    List<String> of(Theme theme, double scale, Language language) {
        return List.of(sheet("orbitarium", scale, language), sheet(theme.label(), scale, language), sheet("shell", scale, language));
    }

    private String sheet(String name, double scale, Language language) {
        String text = translated(scaled(Objects.requireNonNull(texts.get(name)), scale), language);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a sheet with every length in px multiplied, but for hair lines. */
    static String scaled(String text, double scale) {
        return scale == 1 ? text : PIXELS.matcher(text).replaceAll(match -> {
            double length = Double.parseDouble(match.group(1));
            return length <= HAIR ? match.group() : String.format(Locale.ROOT, "%.2fpx", scale * length);
        });
    }

    private static String translated(String text, Language language) {
        return language != Language.CHINESE ? text : text.lines().map(line -> line.contains(NUMBERS) ? line
                : line.replace("\"Inter Semi Bold\"", "\"Noto Sans CJK SC Medium\"").replace("\"Inter\"", "\"Noto Sans CJK SC\""))
                .collect(Collectors.joining("\n"));
    }
}
