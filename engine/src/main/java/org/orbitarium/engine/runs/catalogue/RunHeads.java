package org.orbitarium.engine.runs.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.NeededKeys;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.SceneHead;

/** Reads of a run folder what a list of runs shows. Whatever is wrong with the folder becomes part of its entry. */
final class RunHeads {

    /** A result of a thousand elements and ten models has four million bytes. */
    private static final int LONGEST = 16 << 20;
    /** A run of a hundred seeds and ten models has four thousand files. */
    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .annotationIntrospector(new NeededKeys()).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private RunHeads() {
    }

    /** Of a result; everything else in it is passed over. */
    private record ResultHead(List<ModelHead> models) {
    }

    /** Of a model of a result, with its factor if that was measured. */
    private record ModelHead(String name, String kind, @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Interval> factor) {
    }

    /** Returns whether a folder is that of a run, whole or not. */
    static boolean holdsRun(Path folder) {
        RunFolder run = new RunFolder(folder);
        return Files.exists(run.sceneFile()) || Files.exists(run.seedsFile()) || Files.exists(run.resultFile());
    }

    /** Returns when something in a folder was written last. */
    static Instant changed(Path folder) {
        return Extent.of(folder).changed;
    }

    /** Returns the entry of a folder. */
    static RunEntry read(Path folder, boolean shipped) {
        Extent extent = Extent.of(folder);
        List<Long> seeds = new ArrayList<>();
        List<RunEntry.Factor> factors = new ArrayList<>();
        SceneHead scene = new SceneHead("", "", List.of());
        RunEntry.State state;
        try {
            RunFolder run = RunFolder.open(folder);
            scene = SceneHead.read(run.sceneFile().toString(), TextFiles.read(run.sceneFile()));
            seeds.addAll(run.seeds());
            RunEntry.Unfinished far = far(run, seeds, scene.models());
            if (run.finished()) {
                factors.addAll(factors(run));
            }
            state = run.finished() ? finished(run, far) : far;
        } catch (OrbitariumException e) {
            state = new RunEntry.Damaged(e.getMessage());
        }
        return new RunEntry(folder, shipped, scene.name(), scene.title(), seeds, extent.changed, state, factors, extent.bytes);
    }

    private static RunEntry.State finished(RunFolder run, RunEntry.Unfinished far) {
        int missing = far.trainings() - far.trained();
        if (missing == 0) {
            return new RunEntry.Finished();
        }
        return new RunEntry.Damaged(missing + " of " + far.trainings() + " files of parameters are missing. 'orbitarium resume "
                + run.folder() + "' trains them again.");
    }

    private static RunEntry.Unfinished far(RunFolder run, List<Long> seeds, List<String> models) {
        int trained = 0;
        int diverged = 0;
        for (long seed : seeds) {
            for (String model : models) {
                boolean done = run.trained(seed, model);
                trained += done ? 1 : 0;
                diverged += !done && run.diverged(seed, model) ? 1 : 0;
            }
        }
        return new RunEntry.Unfinished(trained, seeds.size() * models.size(), diverged);
    }

    private static List<RunEntry.Factor> factors(RunFolder run) {
        try {
            List<RunEntry.Factor> factors = new ArrayList<>();
            // null for a file that holds nothing but that word
            @Nullable ResultHead head = MAPPER.readValue(TextFiles.read(run.resultFile(), LONGEST), ResultHead.class);
            if (head == null) {
                throw new BadInputException(run.resultFile().toString(), "not a result: it is null", "Remove it and resume the run.");
            }
            for (ModelHead model : head.models()) {
                for (ErrorForm form : ErrorForm.values()) {
                    Interval interval = model.factor().get(form.label());
                    if (interval != null) {
                        factors.add(new RunEntry.Factor(model.name(), model.kind(), form.label(), interval));
                    }
                }
            }
            return factors;
        } catch (JacksonException e) {
            throw new BadInputException(run.resultFile().toString(), "not a result: " + e.getOriginalMessage(),
                    "Remove it and resume the run.", e);
        }
    }

    /** How large a folder is and when it was written last. What cannot be read counts nothing. */
    private static final class Extent {

        private long bytes;
        private int files;
        private Instant changed = Instant.EPOCH;

        static Extent of(Path folder) {
            Extent extent = new Extent();
            try {
                Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, extent.visitor());
            } catch (IOException e) {
                // the visitor passes over what it cannot read; what was counted until here stands
                return extent;
            }
            return extent;
        }

        private FileVisitor<Path> visitor() {
            return new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes += attributes.size();
                    Instant written = attributes.lastModifiedTime().toInstant();
                    changed = written.isAfter(changed) ? written : changed;
                    files++;
                    return files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) {
                    return FileVisitResult.CONTINUE;
                }
            };
        }
    }
}
