package org.orbitarium.app.out;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop of a window: a file chooser that begins where it ended, and the clipboard of the system. */
public final class WindowDesktop implements Desktop {

    private final Supplier<@Nullable Window> owner;
    private @Nullable File folder;

    /** Asks above a window. */
    public WindowDesktop(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path save(String title, String kind, String name, String ending) {
        FileChooser chooser = chooser(title, List.of(new Kind(kind, List.of(ending))));
        chooser.setInitialFileName(name);
        Path file = chosen(chooser.showSaveDialog(owner.get()));
        return file == null ? null : ended(file, ending);
    }

    @Override
    public @Nullable Path open(String title, String kind, String ending) {
        return chosen(chooser(title, List.of(new Kind(kind, List.of(ending)))).showOpenDialog(owner.get()));
    }

    @Override
    public List<Path> openSeveral(String title, List<Kind> kinds) {
        List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner.get());
        List<Path> all = new ArrayList<>();
        for (File file : files == null ? List.<File>of() : files) {
            folder = file.getParentFile();
            all.add(file.toPath());
        }
        return all;
    }

    private FileChooser chooser(String title, List<Kind> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        kinds.forEach(kind -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.words(),
                kind.endings().stream().map(ending -> "*." + ending).toList())));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private @Nullable Path chosen(@Nullable File file) {
        if (file == null) {
            return null;
        }
        folder = file.getParentFile();
        return file.toPath();
    }

    /** Not every desktop adds the ending; a file that is there by then was not agreed to be replaced. */
    static Path ended(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
            return file;
        }
        Path wanted = file.resolveSibling(name + "." + ending);
        for (int i = 2; Files.exists(wanted); i++) {
            wanted = file.resolveSibling(name + "-" + i + "." + ending);
        }
        return wanted;
    }

    @Override
    public void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
