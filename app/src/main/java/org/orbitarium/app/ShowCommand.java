package org.orbitarium.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.ElementText;
import org.orbitarium.app.shell.Look;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.O2;
import picocli.CommandLine;

/** Renders a bench to a file, without any display, and exits. */
@CommandLine.Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Render the bench of a scene to a PNG file, without opening a window.")
final class ShowCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})[x×](\\d{3,5})");
    private static final int NARROWEST = 960;
    private static final int LOWEST = 640;
    private static final int LARGEST = 8192;

    @CommandLine.Parameters(paramLabel = "SCENE", description = "Name of a scene, as 'orbitarium scenes' lists them.")
    @SuppressWarnings("NullAway.Init")
    private String scene;

    @CommandLine.Option(names = "--snapshot", required = true, paramLabel = "FILE.png", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(names = "--size", paramLabel = "WxH", defaultValue = "1600x1000",
            description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String size;

    @CommandLine.Option(names = "--at", paramLabel = "ELEMENT", description = "Group element, as 90, 90deg or mirror@90deg.")
    private @Nullable String element;

    @CommandLine.Option(names = "--theme", converter = ThemeName.class, paramLabel = "dark|light", defaultValue = "dark",
            description = "Colours (default: ${DEFAULT-VALUE}).")
    private Theme theme = Theme.DARK;

    @CommandLine.Option(names = "--language", converter = LanguageName.class, paramLabel = "en|zh", defaultValue = "en",
            description = "Language (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ENGLISH;

    @CommandLine.Option(names = "--scale", paramLabel = "FACTOR", defaultValue = "1",
            description = "Factor on all sizes, from 0.8 to 2 (default: ${DEFAULT-VALUE}).")
    private double scale = 1;

    @CommandLine.Option(names = "--presenter", description = "Show it as for an audience.")
    private boolean presenter;

    @Override
    public Integer call() {
        Matcher numbers = SIZE.matcher(size);
        int width = numbers.matches() ? Integer.parseInt(numbers.group(1)) : 0;
        int height = width > 0 ? Integer.parseInt(numbers.group(2)) : 0;
        if (width < NARROWEST || width > LARGEST || height < LOWEST || height > LARGEST) {
            throw new BadInputException("--size " + size, "a width and a height in pixels are expected, from " + NARROWEST + "x" + LOWEST
                    + " to " + LARGEST + "x" + LARGEST, "Write it as 1600x1000.");
        }
        checkFile();
        Workspace workspace = Workspace.of(scene).with(new Look(theme, language, scale)).withPresenting(presenter);
        if (element != null) {
            workspace = workspace.withElement(element(element));
        }
        new Snapshot(Home.find()).write(workspace, width, height, file);
        return CommandLine.ExitCode.OK;
    }

    private void checkFile() {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || !name.toString().toLowerCase(Locale.ROOT).endsWith(".png") || Files.isDirectory(file)) {
            throw new BadInputException("--snapshot " + file, "the name of a PNG file is expected", "Let it end with .png.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInputException("--snapshot " + file, "there is no folder " + folder, "Make the folder first, or name another.");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInputException("--snapshot " + file, "nothing can be written to the folder " + folder, "Name another folder.");
        }
    }

    /** Reads an element; a number alone is in degrees. */
    private static O2 element(String text) {
        try {
            return ElementText.parse(text);
        } catch (BadInputException e) {
            throw new BadInputException("--at " + text, e.problem(), "Write an angle in degrees as 137 or 137deg, or a reflection as "
                    + "mirror@137deg.", e);
        }
    }

    /** Reads a language by its code. */
    static final class LanguageName implements CommandLine.ITypeConverter<Language> {

        @Override
        public Language convert(String text) {
            return Language.of(text).orElseThrow(() -> new CommandLine.TypeConversionException("expected en or zh, found '" + text + "'"));
        }
    }

    /** Reads a theme by its name in lower case. */
    static final class ThemeName implements CommandLine.ITypeConverter<Theme> {

        @Override
        public Theme convert(String text) {
            for (Theme theme : Theme.values()) {
                if (theme.name().equalsIgnoreCase(text)) {
                    return theme;
                }
            }
            throw new CommandLine.TypeConversionException("expected dark or light, found '" + text + "'");
        }
    }
}
