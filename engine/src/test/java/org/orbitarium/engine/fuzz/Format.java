package org.orbitarium.engine.fuzz;

import java.nio.file.Path;
import org.orbitarium.engine.base.RandomStream;

/** A kind of file that the program reads, and how damaged ones of it are made. */
public interface Format {

    /** Returns its name, by which a case can be run again. */
    String name();

    /** Returns how its files are called behind the last point. */
    String suffix();

    /** Returns the content of a file, most often a damaged one; it follows from the random numbers alone. */
    byte[] content(RandomStream random);

    /** Reads a file as the program does, all of it, and uses what it holds. */
    void read(Path file);

    /** Returns whether an error tells the user where to look. */
    default boolean placed(Path file, String message) {
        return message.contains(file.getFileName().toString());
    }
}
