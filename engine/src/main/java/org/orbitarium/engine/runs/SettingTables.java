package org.orbitarium.engine.runs;

import java.util.List;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.Setting;

/** What a run was made with, as tables. */
public final class SettingTables {

    private SettingTables() {
    }

    /** Returns every setting of a scene, defaults included, overrides marked. */
    public static Table settings(Scene scene) {
        List<List<Cell>> rows = Setting.of(scene).stream().map(setting -> row(setting.key(),
                setting.value() + unit(setting) + (setting.overridden() ? " (override)" : ""), initial(setting), setting.documentation()))
                .toList();
        return new Table("settings", "The scene as run", List.of("setting", "value", "default", "meaning"), rows);
    }

    /** Returns the versions and the settings of the machine that decide bytes. */
    public static Table versions(Result result) {
        List<List<Cell>> rows = result.versions().entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
        return new Table("versions", "Versions and machine", List.of("what", "version"), rows);
    }

    private static String unit(Setting setting) {
        return setting.unit().isEmpty() ? "" : " " + setting.unit();
    }

    private static String initial(Setting setting) {
        return setting.standard() ? "same" : setting.initial();
    }

    private static List<Cell> row(String... cells) {
        return List.of(cells).stream().<Cell>map(Cell.Words::new).toList();
    }
}
