package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.Keymap;
import org.orbitarium.app.shell.Recent;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.state.Settings;
import org.orbitarium.app.state.StateFormat;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;

/** What is remembered may be damaged in any way: it gives a value or an error that names the file. A case follows from its number. */
@Tag("fuzz")
final class StateFuzzTest {

    private static final List<String> VALUES = List.of("null", "[]", "{}", "\"\"", "\"x\"", "1", "-1", "1e999", "1e-999", "NaN", "\"NaN\"",
            "[null]", "{\"a\": null}", "{\"a\": []}", "true", "0.5", "\"1e999deg\"", "\"--deg\"", "\"mirror@\"", "\"LIGHT\"", "2147483648",
            "99999999999999999999", "[".repeat(2000), "{\"a\":".repeat(2000), "\"" + "k".repeat(100_000) + "\"", "\"\\ud800\"",
                    "\"\\u0000\"");
    private static final String SIGNS = "{}[]\":, \n\\0-e";

    private final int cases = Integer.getInteger("fuzz.cases", 20_000) / 20;
    private final long seed = Long.getLong("fuzz.seed", 1);

    /** Of every version, as what an older one wrote is brought up to date before it is read. */
    @Test
    void workspaces() {
        StateFormat<Workspace> format = Memory.WORKSPACE;
        String now = format.write(Workspace.of("pusht-orbit").withElement(new O2(1.5, true)).withStep(7));
        String version = "\"version\" : " + format.version();
        assertTrue(now.contains(version), now);
        for (int number = 1; number <= format.version(); number++) {
            String then = now.replace(version, "\"version\" : " + number);
            assertEquals("pusht-orbit", format.read("sound.json", then).scene());
            check(format, then);
        }
    }

    @Test
    void settings() {
        TreeMap<String, String> keys = new TreeMap<>();
        keys.put("orbit.train", "Ctrl+Shift+T");
        check(Settings.FORMAT, Settings.FORMAT.write(new Settings(new Keymap(keys), new Recent(List.of("a", "b")),
                new Settings.Place(1, 2, 800, 600, true))));
    }

    private <T extends Record> void check(StateFormat<T> format, String sound) {
        for (int number = 0; number < cases; number++) {
            String text = damaged(sound, new Streams(seed).stream("state/" + number));
            try {
                T read = format.read("state.json", text);
                format.read("again.json", format.write(read));
            } catch (BadInputException e) {
                if (!e.getMessage().startsWith("state.json") || e.getMessage().length() > 2500) {
                    throw new AssertionError("case " + number + " of the seed " + seed + " is not told well", e);
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("case " + number + " of the seed " + seed + ":\n" + text, e);
            }
        }
    }

    private static String damaged(String sound, RandomStream random) {
        StringBuilder text = new StringBuilder(sound);
        do {
            int at = random.nextInt(text.length() + 1);
            int colon = text.indexOf(":", at);
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> text.delete(at, at + 1 + random.nextInt(20));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 60)));
                default -> {
                    int end = colon < 0 ? -1 : text.indexOf("\n", colon);
                    if (end > 0) {
                        text.replace(colon + 1, end, VALUES.get(random.nextInt(VALUES.size())) + ",");
                    }
                }
            }
        } while (random.nextInt(3) == 0);
        return text.toString();
    }
}
