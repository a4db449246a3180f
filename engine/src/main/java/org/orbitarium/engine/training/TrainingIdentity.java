package org.orbitarium.engine.training;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;

/**
 * Everything that decides the bytes of a training, as texts in its checkpoint: a checkpoint is continued only where all of them are equal.
 *
 * @param texts by name, in the order in which differences are told
 */
record TrainingIdentity(SequencedMap<String, String> texts) {

    private static final String THREADS = "threads";
    private static final String RESTART = "or remove the file to train from the start";
    /** How much of a long text a message shows around the first difference. */
    private static final int SHOWN = 60;

    TrainingIdentity {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }

    /** Returns the identity of a training; loads the engine, whose version and threads are part of it. */
    static TrainingIdentity of(GradientLane lane, Architecture architecture, Transitions data, TrainingSettings settings, Streams streams) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("seed", Long.toString(streams.seed()));
        texts.put("settings", settings.toString());
        texts.put("architecture", architecture.description());
        texts.put("transitions", data.count() + ", SHA-256 " + digest(data.before(), data.actions(), data.after()));
        texts.putAll(lane.versions());
        return new TrainingIdentity(texts);
    }

    /**
     * Checks the texts of a checkpoint.
     *
     * @throws BadInputException that names what differs and how to make it equal
     */
    void check(Path file, Map<String, String> found) {
        texts.forEach((name, expected) -> {
            String theirs = found.get(name);
            if (!expected.equals(theirs)) {
                throw new BadInputException(file.toString(), "it belongs to another training: its " + name
                        + (theirs == null ? " is not told" : " is " + excerpt(theirs, expected))
                        + ", here it is " + excerpt(expected, theirs == null ? "" : theirs), fix(name, theirs));
            }
        });
    }

    private String fix(String name, @Nullable String theirs) {
        if (name.equals(THREADS) && theirs != null) {
            return "Start with -D" + GradientLane.THREADS + "=" + theirs + ", " + RESTART + ".";
        }
        return switch (name) {
            case "djl", "pytorch", THREADS -> "Use the version of Orbitarium that began it, " + RESTART + ".";
            default -> "Restore the " + name + ", " + RESTART + ".";
        };
    }

    /** Returns a text, or of a long one what stands around the first difference. */
    private static String excerpt(String text, String other) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = Math.max(0, Math.min(same - SHOWN / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), from + SHOWN);
        return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
    }

    private static String digest(Rows... tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Rows rows : tables) {
                ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * Math.max(2, rows.width()));
                digest.update(bytes.putLong(rows.count()).putLong(rows.width()).flip());
                for (int row = 0; row < rows.count(); row++) {
                    bytes.clear();
                    for (int column = 0; column < rows.width(); column++) {
                        bytes.putDouble(rows.at(row, column));
                    }
                    digest.update(bytes.flip());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
