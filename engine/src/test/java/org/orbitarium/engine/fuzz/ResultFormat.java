package org.orbitarium.engine.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.runs.ResultFile;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.RunReport;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/**
 * The JSON files of a run folder: one of them is damaged, the others are sound.
 *
 * @param file      which
 * @param mutations of sound files
 * @param runs      a folder with the one run
 */
record ResultFormat(String file, Mutations mutations, Path runs) implements Format {

    static final List<String> TOKENS = List.of("null", "[]", "{}", "[", "{", "]", "}", "\"", ":", ",", "1e999", "NaN", "\"models\" : ",
            "\"orbit\" : null",
            "\"factor\" : {}", "\"seeds\" : [", "true", "[".repeat(2000), "{\"a\":".repeat(2000), "/* */", "\\u");

    /** A report takes ten times as long as everything else, so every so many sizes of a file get one. */
    private static final int REPORTED = 8;

    @Override
    public String name() {
        return file.replace(".json", "");
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public byte[] content(RandomStream random) {
        byte[] damaged = random.nextInt(2) == 0 ? mutations.next(random) : valued(Mutations.pick(mutations.sound(), random), random);
        return random.nextInt(4) == 0 ? mutations.damaged(damaged, random) : damaged;
    }

    /** Puts a value of another kind behind one of the colons. */
    private static byte[] valued(byte[] sound, RandomStream random) {
        String text = new String(sound, StandardCharsets.UTF_8);
        int colon = text.indexOf(':', random.nextInt(text.length()));
        int end = colon < 0 ? -1 : text.indexOf('\n', colon);
        if (end < 0) {
            return text.replaceFirst("\\d", "null").getBytes(StandardCharsets.UTF_8);
        }
        String value = Mutations.pick(List.of("null", "[]", "{}", "\"x\"", "1", "-1", "1e999", "NaN", "[null]", "{\"a\": null}", "true",
                "0.5", "\"\""), random);
        return (text.substring(0, colon + 1) + value + "," + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void read(Path damaged) {
        Path folder = runs.resolve("run");
        long size;
        try {
            size = Files.size(damaged);
            Files.copy(damaged, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunEntry entry = new RunCatalogue(runs, runs.resolve("none")).list().entries().getFirst();
        if (entry.state().text().isEmpty()) {
            throw new AssertionError("an entry that says nothing");
        }
        RunFolder.open(folder).seeds();
        ResultFile.read(folder.resolve("result.json"));
        if (size % REPORTED == 0) {
            RunReport.write(folder);
        }
    }

    @Override
    public boolean placed(Path damaged, String message) {
        // a result may name what the folder does not have
        return message.contains(runs.resolve("run").toString());
    }
}
