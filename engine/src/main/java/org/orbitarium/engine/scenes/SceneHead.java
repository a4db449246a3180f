package org.orbitarium.engine.scenes;

import java.util.List;

/**
 * What a list of scenes or runs needs of one: read without building its world and models, so that it costs nothing.
 *
 * @param name   by which commands call it
 * @param title  as the storyboard shows it
 * @param models their names in order
 */
public record SceneHead(String name, String title, List<String> models) {

    /** Copies the list. */
    public SceneHead {
        models = List.copyOf(models);
    }

    /**
     * Reads the head of a scene.
     *
     * @param file as errors name it
     * @param text YAML
     * @throws org.orbitarium.engine.base.BadInputException if it has none
     */
    public static SceneHead read(String file, String text) {
        Place root = YamlText.parse(file, text);
        return new SceneHead(root.get("scene").text(), root.get("title").text(),
                root.get("models").items().stream().map(model -> model.get("name").text()).toList());
    }
}
