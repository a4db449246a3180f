package org.orbitarium.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.geometry.O2;
import picocli.CommandLine;

/** Renders a bench to a file, without any display, and exits. */
@CommandLine.Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Render the bench of a scene to a PNG file, without opening a window.")
final class ShowCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})[x×](\\d{3,5})");
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

    @CommandLine.Option(names = "--at", paramLabel = "ELEMENT", description = "Group element, as 90deg or mirror@90deg.")
    private @Nullable String element;

    @CommandLine.Option(names = "--theme", paramLabel = "dark|light", defaultValue = "dark",
            description = "Colours (default: ${DEFAULT-VALUE}).")
    private Theme theme = Theme.DARK;

    @Override
    public Integer call() {
        Matcher numbers = SIZE.matcher(size);
        int width = numbers.matches() ? Integer.parseInt(numbers.group(1)) : 0;
        int height = width > 0 ? Integer.parseInt(numbers.group(2)) : 0;
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new BadInputException("--size " + size, "a width and a height in pixels are expected, at most " + LARGEST,
                    "Write it as 1600x1000.");
        }
        Workspace workspace = Workspace.of(scene).withTheme(theme);
        if (element != null) {
            workspace = workspace.withElement(O2.parse(element));
        }
        new Snapshot(Home.find()).write(workspace, width, height, file);
        return CommandLine.ExitCode.OK;
    }
}
