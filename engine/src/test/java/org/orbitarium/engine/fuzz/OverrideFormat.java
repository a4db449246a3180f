package org.orbitarium.engine.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/**
 * What {@code --set} takes: the file holds one assignment, which is applied to a sound scene.
 *
 * @param reader that understands scenes
 * @param scene  the text of a sound one
 */
record OverrideFormat(SceneReader reader, String scene) implements Format {

    private static final List<String> KEYS = List.of("training.epochs", "data.wedge", "data.wedge[0]", "models.MLP.width", "models[0].name",
            "models[7].width", "models.MLP", "models", "world", "world.name", "measures.orbit.bins", "measures[0]", "views",
                    "published[0].value",
            "zh.title", "headline", "training", "a.b.c", "", ".", "..", "[", "[]", "models[", "models.0.0.0", "scene", "data.episodes",
            "models.MLP.learned", "a".repeat(400));
    private static final List<String> VALUES = List.of("10", "&a [*a]", "&a {b: *a}", "[1, 2", "{a: b}", "- 1", "[0, 90]", "*a", "!!int x",
            "\n\n", "a: b: c",
            "[".repeat(3000), "&a a", "? x", "{<<: {a: b}}", "MLP", "pusht", "teacher");

    @Override
    public String name() {
        return "override";
    }

    @Override
    public String suffix() {
        return "txt";
    }

    @Override
    public byte[] content(RandomStream random) {
        String value = Mutations.pick(random.nextInt(2) == 0 ? VALUES : Mutations.NASTY, random);
        byte[] text = (Mutations.pick(KEYS, random) + "=" + value).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? new Mutations(List.of(text), KEYS).next(random) : text;
    }

    @Override
    public void read(Path file) {
        String assignment = TextFiles.read(file);
        Scene changed = reader.read("sound.yaml", scene, List.of(assignment));
        SceneFormat.used(changed);
        Scene again = reader.read("again.yaml", changed.yaml(), List.of());
        if (!again.data().equals(changed.data()) || !again.training().equals(changed.training())) {
            throw new AssertionError("reads otherwise when it is read again");
        }
    }

    @Override
    public boolean placed(Path file, String message) {
        return message.startsWith("--set ") || message.startsWith("sound.yaml") || Format.super.placed(file, message);
    }
}
