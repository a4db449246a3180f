package org.orbitarium.engine.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneHead;
import org.orbitarium.engine.scenes.SceneLibrary;
import org.orbitarium.engine.scenes.Setting;

/**
 * Scene files; lines are damaged as such too: values of other kinds, keys twice, structure too deep, anchors that hold themselves.
 *
 * @param library that opens them
 * @param sound   texts of scenes
 */
record SceneFormat(SceneLibrary library, List<String> sound) implements Format {

    private static final List<String> TOKENS = List.of(": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!java.lang.Runtime ", "!!binary ",
            "!!float ",
            "? ", "| ", ">\n", "---\n", "...\n", "%YAML 9.9\n", "# ", "<<: ", "@", "`", "{MLP factor}", "{MLP", "name: ", "wedge: ",
                    "zh:\n");
    private static final List<String> VALUES = List.of("[]", "{}", "[[[[1]]]]", "{a: {b: {c: d}}}", "- 1", "&a [*a]", "&a {b: *a}", "*a",
            "!!int x",
            "!!set {a, b}", "? a", "2024-01-01", "1:30", "[0, 90]", "[90, 0]", "[.nan, 1]", "[0, 1e999]", "[0, 90, 180, 360]", "yes",
                    "learned.pt",
            "pose", "push", "MLP", "orbit", "factor.ratio", "{MLP factor}", "{MLP wrong}", "{", "\"\\x41\\u00e9\"", "|\n    text\n",
                    "4096", "1000000");

    @Override
    public String name() {
        return "scene";
    }

    @Override
    public String suffix() {
        return "yaml";
    }

    @Override
    public byte[] content(RandomStream random) {
        Mutations mutations = new Mutations(sound.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(), TOKENS);
        String text = Mutations.pick(sound, random);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> mutations.next(random);
            case 3 -> (text + deep(random)).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.replace("\n", random.nextInt(2) == 0 ? "\r\n" : "\r").getBytes(StandardCharsets.UTF_8);
            case 5 -> mutations.damaged(lines(text, random).getBytes(StandardCharsets.UTF_8), random);
            case 6 -> text.getBytes(Mutations.pick(List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE), random));
            default -> lines(text, random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String lines(String text, RandomStream random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        do {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(9)) {
                case 0 -> lines.add(at, line);
                case 1 -> lines.add(random.nextInt(lines.size()), line);
                case 2 -> lines.set(at, " ".repeat(random.nextInt(5)) + line.strip());
                case 3 -> lines.set(at, line.replaceFirst(":.*", ":\n" + (" ".repeat(8) + "- \n").repeat(3)));
                default -> lines.set(at, valued(line, random));
            }
            if (lines.size() > 1 && random.nextInt(8) == 0) {
                lines.remove(random.nextInt(lines.size()));
            }
        } while (random.nextInt(3) == 0);
        return String.join("\n", lines) + "\n";
    }

    private static String valued(String line, RandomStream random) {
        String value = Mutations.pick(random.nextInt(2) == 0 ? VALUES : Mutations.NASTY, random);
        int colon = line.indexOf(':');
        return colon < 0 ? line + value : line.substring(0, colon + 1) + " " + value;
    }

    private static String deep(RandomStream random) {
        int depth = 1 << random.nextInt(15);
        return switch (random.nextInt(7)) {
            case 0 -> "deep: " + "[".repeat(depth) + "]".repeat(depth) + "\n";
            case 1 -> "deep: " + "{a: ".repeat(depth) + "}".repeat(depth) + "\n";
            case 2 -> "deep: " + "- ".repeat(depth) + "\n";
            case 3 -> "deep: " + "[".repeat(depth);
            case 4 -> bomb(random);
            case 5 -> "\"" + "k".repeat(depth) + "\": 1\n";
            default -> nested(Math.min(depth, 400));
        };
    }

    /** Ten times ten times ten …: a few lines that would be a billion. */
    private static String bomb(RandomStream random) {
        StringBuilder text = new StringBuilder("a0: &a0 [" + "x, ".repeat(9) + "x]\n");
        int levels = 1 + random.nextInt(12);
        for (int i = 1; i <= levels; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        return text.toString();
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder("deep:\n");
        for (int i = 1; i <= depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @Override
    public void read(Path file) {
        Scene scene = library.open(file.toString(), List.of());
        used(scene);
        SceneHead head = SceneHead.read(file.toString(), TextFiles.read(file));
        if (!head.name().equals(scene.name()) || !scene.in(Language.CHINESE).title().equals(scene.wordings().getLast().title())) {
            throw new AssertionError("head and scene differ");
        }
    }

    static void used(Scene scene) {
        if (Setting.of(scene).isEmpty() || scene.wordings().isEmpty()) {
            throw new AssertionError("a scene that says nothing");
        }
        for (Scene.PublishedNumber number : scene.published()) {
            if (!Double.isFinite(number.value()) || !(number.rounding() >= 0) || !Double.isFinite(number.rounding())) {
                throw new AssertionError("a number that is none: " + number);
            }
        }
    }
}
